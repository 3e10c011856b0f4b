package rules

// isOther reports whether a noun in the singular names somebody who is served or
// worked with, and who decides for himself.
func isOther(noun string) bool {
	switch noun {
	case "account", "applicant", "beneficiary", "buyer", "candidate", "citizen", "client", "consumer", "contributor", "customer",
		"dealer", "developer", "distributor", "donor", "employee", "family", "farmer", "guest", "household", "learner", "member",
		"merchant", "parent", "participant", "partner", "passenger", "patient", "people", "person", "pupil", "reader", "regulator", "reseller",
		"resident", "retailer", "school", "seller", "shop", "staff", "store", "student", "subscriber", "supplier", "team", "tenant", "trainee",
		"user", "vendor", "visitor", "volunteer", "worker":
		return true
	}
	return false
}

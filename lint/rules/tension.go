package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
)

// A side is one of two things that are easily had at the other's cost.
type side uint8

const (
	noSide side = iota
	newCustomers
	staying
	dearer
	engaged
	leanService
	content
	leanHosting
	available
	oftenShipped
	flawless
	manyLeads
	goodLeads
	manyPartners
	eachPartner
	discounts
	margin
	enterprise
	mass
	direct
	viaPartners
)

// across returns the side that a side may be had at the cost of, and how.
func (s side) across() (other side, how string) {
	for _, t := range [...]struct {
		one, other side
		how        string
	}{
		{newCustomers, staying, "customers who are won at any price leave first"},
		{dearer, engaged, "who pays more for each use uses less"},
		{leanService, content, "a service with fewer hands answers later"},
		{leanHosting, available, "what is saved on machines is missing at the peak"},
		{oftenShipped, flawless, "what is shipped faster is looked at less"},
		{manyLeads, goodLeads, "more leads are worse leads, unless somebody says what a lead is"},
		{manyPartners, eachPartner, "each new partner takes from the time for those who sell"},
		{discounts, margin, "what is sold cheaper earns less"},
		{enterprise, mass, "large and small customers want different things built"},
		{direct, viaPartners, "each deal is sold one way or the other"},
	} {
		switch s {
		case t.one:
			return t.other, t.how
		case t.other:
			return t.one, t.how
		}
	}
	return noSide, ""
}

// A stand is a side in a cycle.
type stand struct {
	side
	start, end cycle.Date
}

// tense reports a pull that costs another team what it pulls at.
func (c *conflicts) tense(p *lint.Pass, x pull) {
	s := x.side()
	if s == noSide {
		return
	}
	other, how := s.across()
	period := x.Objective.Cycle()
	key := stand{s, period.Start, period.End}
	if len(c.sides[key]) < remembered {
		c.sides[key] = append(c.sides[key], x)
	}
	for _, y := range c.sides[stand{other, period.Start, period.End}] {
		if sameTeam(x.Objective, y.Objective) || agreed(x.Objective, y.Objective) || apart(x, y) || weighed(x.Objective, y.Objective, s, other) {
			continue
		}
		above := commonParent(p, x.Objective, y.Objective)
		if above == nil && (s == enterprise || s == mass) {
			continue
		}
		where := ""
		if above != nil {
			where = ", or at " + above.Address
		}
		p.Report(x.KeyResult, wordsAt(x.KeyResult), "%s pulls against %s of %s: %s; have %s agreed on both", idOf(x.KeyResult), idOf(y.KeyResult), y.Objective.Address, how, both(x.Objective, y.Objective)).
			As(lint.Info).
			Suggest("talk it through%s: a guardrail in each keeps the other's number in sight, and `agreed_with` says that you did", where).
			Relate(wordsAt(y.KeyResult), "the other side")
		return
	}
}

// apart reports whether two pulls are about one segment, which both have chosen, or
// about two, which have nothing to do with each other.
func apart(x, y pull) bool { return len(x.segments) > 0 && len(y.segments) > 0 }

// weighed reports whether one of two objectives watches what the other pulls at.
func weighed(a, b *okr.Objective, sides ...side) bool {
	for _, o := range [...]*okr.Objective{a, b} {
		for _, g := range o.Guardrails {
			for _, up := range [...]bool{true, false} {
				s := pull{KeyResult: g, metric: metricOf(g), up: up}.side()
				for _, one := range sides {
					if s == one && s != noSide {
						return true
					}
				}
			}
		}
	}
	return false
}

// side returns which of two things a pull is for, at the other's cost. Only words
// that mean little else are taken, and of what is to be many only a plain number.
func (x pull) side() side {
	part := x.Scored()
	if part == nil || part.Sentence == nil || !speaksOfSide(part.Sentence.Text) {
		return noSide
	}
	w := phrasingOf(part.Sentence.Text)
	many := x.up && (x.kind == quantity.Count || x.kind == quantity.Bare) && !w.has("per", "rate", "share", "percentage", "who", "that", "qualified", "retained", "active", "activated")
	if w.has("employee", "employees", "staff", "volunteers", "nurses", "engineers", "mechanics", "teachers", "workers", "developers", "colleagues") {
		return noSide
	}
	switch {
	case many && !w.find("new logos", "new customers", "new accounts", "new clients", "new subscribers", "new subscriptions", "new users", "new members", "logos", "sign ups", "signups").IsZero():
		return newCustomers
	case !x.up && w.has("churn", "cancellations", "attrition"), x.up && !w.find("retention", "renewal rate", "customers who renew", "customers that renew", "accounts that renew", "contracts renewed").IsZero():
		return staying
	case x.up && !w.find("arpu", "arpa", "revenue per user", "revenue per account", "revenue per customer", "revenue per member", "average price", "average revenue per").IsZero():
		return dearer
	case x.up && !w.find("active users", "active members", "active customers", "adoption of", "engagement with", "product adoption", "user engagement", "feature adoption").IsZero():
		return engaged
	case !x.up && !w.find("support cost", "support costs", "cost per ticket", "cost per contact", "cost per call", "cost per case", "service cost", "service costs", "support headcount", "cost to serve").IsZero():
		return leanService
	case x.up && w.has("csat", "satisfaction", "nps"):
		return content
	case !x.up && !w.find("cloud cost", "cloud costs", "hosting cost", "hosting costs", "infrastructure cost", "infrastructure costs", "cloud spend", "hosting bill", "cloud bill", "server cost", "server costs").IsZero():
		return leanHosting
	case x.up && w.has("uptime", "availability"):
		return available
	case x.up && w.has("deploys", "deployments", "releases"), !x.up && !w.find("cycle time", "lead time for changes", "time to production", "time from commit").IsZero():
		return oftenShipped
	case !x.up && (w.has("defects", "incidents", "bugs", "outages", "regressions", "rollbacks") || !w.find("change failure", "failed deployments", "failed changes").IsZero()):
		return flawless
	case many && w.has("leads", "mqls"):
		return manyLeads
	case x.up && !w.find("lead quality", "lead conversion", "win rate", "close rate", "leads to deals", "lead to sale", "leads that", "conversion of leads", "leads who").IsZero():
		return goodLeads
	case x.up && !w.find("per partner", "per reseller", "per dealer").IsZero():
		return eachPartner
	case many && !w.find("new partners", "new resellers", "new dealers", "recruit", "sign").IsZero() && w.has("partners", "resellers", "dealers"):
		return manyPartners
	case x.up && w.has("discounts", "discounted", "vouchers", "coupons"):
		return discounts
	case x.up && w.has("margin", "margins"):
		return margin
	case x.up && w.has("enterprise", "enterprises"):
		return enterprise
	case x.up && (w.has("smb", "smbs", "freelancers", "consumers") || !w.find("self serve", "small businesses").IsZero()):
		return mass
	case x.up && !w.find("via partners", "through partners", "by partners", "partner sourced", "partner deals").IsZero():
		return viaPartners
	case x.up && !w.find("sold direct", "sold directly", "direct sales", "direct deals", "direct share").IsZero():
		return direct
	}
	return noSide
}

// speaksOfSide reports whether a sentence has a word of any side at all: most have
// none, and are not looked at further.
func speaksOfSide(text string) bool {
	for word := range wordsOf(text) {
		switch word {
		case "new", "logos", "sign", "signups", "churn", "cancellations", "attrition", "retention", "renewal", "renew", "renewed", "arpu", "arpa", "revenue", "price",
			"active", "adoption", "engagement", "cost", "costs", "headcount", "csat", "satisfaction", "nps", "spend", "bill", "uptime", "availability",
			"deploys", "deployments", "releases", "time", "defects", "incidents", "bugs", "outages", "regressions", "rollbacks", "failure", "failed",
			"leads", "mqls", "lead", "win", "close", "per", "recruit", "discounts", "discounted", "vouchers", "coupons", "margin", "margins", "enterprise", "enterprises",
			"smb", "smbs", "freelancers", "consumers", "self", "small", "partners", "partner", "direct", "directly":
			return true
		}
	}
	return false
}

package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// modified returns "engaged partner" where word i is one that everybody reads
// differently, and the next is what is counted by it.
func modified(s *okr.Sentence, words phrasing, i int) (term, bool) {
	n := words[i:].beginsAny("active", "engaged", "qualified", "strategic", "key", "top tier", "healthy", "adopted", "enabled", "churned", "high quality")
	if n == 0 || i+n >= len(words) || !counted(s, words, i) {
		return term{}, false
	}
	noun := words[i+n]
	for _, w := range words[i : i+n] {
		if w.at.End > noun.at.Start {
			return term{}, false
		}
	}
	if between := s.Text[words[i+n-1].at.End:noun.at.Start]; strings.Trim(between, " ") != "" || binds(noun.word) || noun.at.In(s.Text) != noun.word || !countable(noun.word) ||
		words[i].word == "key" && !ofBusiness(noun.word) || words[i].word == "strategic" && ofChoice(noun.word) {
		return term{}, false
	}
	name := strings.ToLower(s.Text[words[i].at.Start:words[i+n-1].at.End]) + " " + singular(noun.word)
	return term{name, words.span(i, i+n+1)}, true
}

// countable reports whether a noun stands in the plural, as what is counted does.
func countable(noun string) bool {
	return singular(noun) != noun || noun == "people" || noun == "pipeline" || noun == "churn"
}

// ofBusiness reports whether somebody is told apart by "key": a key result is not.
func ofBusiness(noun string) bool {
	switch singular(noun) {
	case "account", "customer", "client", "partner", "market", "user", "supplier", "reseller", "stakeholder", "region":
		return true
	}
	return false
}

// ofChoice reports whether those who count something choose it themselves, so that
// nobody disputes which are meant: "3 strategic projects".
func ofChoice(noun string) bool {
	switch singular(noun) {
	case "initiative", "project", "topic", "theme", "goal", "priority", "area", "question":
		return true
	}
	return false
}

// counted reports whether what begins at word i is what the number counts: it
// follows a number, the verb, or what a share or a sum is of.
func counted(s *okr.Sentence, words phrasing, i int) bool {
	if setUp(s.Reading, words, i) {
		return false
	}
	if i == 0 || inNumber(s.Reading, words[i-1].at) || within(words[i-1].at, s.Reading.VerbAt) {
		return true
	}
	switch words[i-1].word {
	case "of", "new", "more", "our", "weekly", "monthly", "daily", "total", "their", "all", "fewer", "least":
		return true
	}
	return false
}

// setUp reports whether the number before word i only says how large that is on which
// another number is measured: "answers in 2 seconds on a list with 900 active members".
func setUp(r *wording.Reading, words phrasing, i int) bool {
	if i < 2 || r.Target == nil {
		return false
	}
	switch words[i-2].word {
	case "with", "for", "on", "at", "under":
	default:
		return false
	}
	for _, n := range r.Numbers {
		if n.Role != wording.Baseline && within(words[i-1].at, n.At) {
			return n.At.Start > r.Target.At.Start
		}
	}
	return false
}

// measuredAcronym returns the acronym that word i is where a number says how much of
// it there is: "TTV from 9 to 4 days", "40 SAOs". Of a name or a part of one, such as
// "the ABC portal", everybody here knows what it is.
func measuredAcronym(s *okr.Sentence, words phrasing, i int) (term, bool) {
	at := words[i].at
	name := strings.TrimSuffix(at.In(s.Text), "s")
	if !isAcronym(name) || wellKnown(name) || strings.HasPrefix(s.Text[at.End:], "-") || at.Start > 0 && strings.ContainsAny(s.Text[at.Start-1:at.Start], "-/&.@_") ||
		strings.HasPrefix(s.Text[at.End:], "/") || strings.HasPrefix(s.Text[at.End:], "&") || strings.HasPrefix(s.Text[at.End:], "'") || strings.HasPrefix(s.Text[at.End:], "’") {
		return term{}, false
	}
	afterNumber := i > 0 && inNumber(s.Reading, words[i-1].at)
	afterVerb := i == 0 || within(words[i-1].at, s.Reading.VerbAt)
	next := ""
	if i+1 < len(words) && strings.TrimSpace(s.Text[at.End:words[i+1].at.Start]) == "" {
		next = words[i+1].word
	}
	plural := name != at.In(s.Text)
	switch {
	case inNumber(s.Reading, at) && !plural: // a unit: "500 GB", "40k SEK"
		return term{}, false
	case toNumber(s, words, i+1, next) && !forWhom(words, i), plural && afterNumber, afterVerb && plural && !countsAnother(s.Reading, words[i+1:]), afterVerb && next == "":
		return term{name, at}, true
	}
	return term{}, false
}

// toNumber reports whether word i, which is next, leads on to a number: "from 9",
// "to 40%", "by 3".
func toNumber(s *okr.Sentence, words phrasing, i int, next string) bool {
	switch next {
	case "from", "to", "by", "below", "above":
		return i+1 < len(words) && inNumber(s.Reading, words[i+1].at) || i < len(words) && inNumber(s.Reading, words[i].at)
	}
	return false
}

// countsAnother reports whether the words behind what is made say for how many others it
// is, so that those are counted: "Write NDAs for 10 suppliers".
func countsAnother(r *wording.Reading, after phrasing) bool {
	if after.word(0) != "for" {
		return false
	}
	for _, w := range after[1:min(len(after), 5)] {
		if inNumber(r, w.at) {
			return true
		}
	}
	return false
}

// forWhom reports whether word i only says for whom something is measured: "time to
// answer for BVK from 9 to 4 days".
func forWhom(words phrasing, i int) bool {
	if i == 0 {
		return false
	}
	switch words[i-1].word {
	case "for", "with", "via", "in", "by", "at", "from":
		return true
	}
	return false
}

// isAcronym reports whether a word is two to five capital letters.
func isAcronym(word string) bool {
	return len(word) >= 2 && len(word) <= 5 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// capitals reports whether two capital letters stand side by side.
func capitals(text string) bool {
	run := 0
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			run = 0
			continue
		}
		if run++; run == 2 {
			return true
		}
	}
	return false
}

// shouted reports whether a text is written in capitals, so that no word of it is an
// acronym for that.
func shouted(text string) bool {
	capitals, words := 0, 0
	for _, at := range wordsOf(text) {
		if word := at.In(text); len(word) > 1 && strings.ToUpper(word) != strings.ToLower(word) {
			words++
			if word == strings.ToUpper(word) {
				capitals++
			}
		}
	}
	return words > 2 && 2*capitals > words
}

// wellKnown reports whether everybody in an office knows an acronym.
func wellKnown(name string) bool {
	switch name {
	case // goals and money
		"OKR", "KPI", "KR", "NPS", "CSAT", "CES", "ENPS", "ARR", "MRR", "ROI", "GMV", "AOV", "COGS", "EBIT", "ETA", "YTD", "YOY", "MOM", "QOQ", "LTV", "CAC", "ARPU", "CPA", "CPC", "CTR", "SLA", "SLO", "SLI",
		"DAU", "WAU", "MAU", "MTTR", "MTTD", "RTO", "RPO", "GDP", "VAT", "TAX", "IPO", "FTE",
		"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "CNY", "INR", "AUD", "CAD", "BRL", "ZAR", "HUF", "RON", "TRY", "KRW",
		// offices
		"CEO", "CFO", "CTO", "COO", "CMO", "CPO", "CRO", "CISO", "HR", "IT", "PR", "QA", "UX", "UI", "VP", "PM", "CRM", "ERP", "CMS", "SEO", "FAQ", "RFP", "RFC", "NDA", "PDF", "CV", "DIY", "ID", "TV", "PC", "B", "BI", "AB", "POC", "MVP", "GA", "EOD", "OK",
		"RSVP", "NGO", "GDPR", "ISO", "SOC", "HIPAA", "WCAG", "BOM", "SKU", "CFP", "MSA", "SOW", "FAQS", "DEI", "ESG",
		// technology
		"AI", "ML", "LLM", "API", "SDK", "CLI", "CI", "CD", "CPU", "GPU", "RAM", "SSD", "DB", "SQL", "JSON", "XML", "YAML", "CSV", "HTML", "CSS", "JS", "TS", "PHP", "REST", "RPC", "HTTP", "HTTPS", "TLS", "SSL", "SSH", "FTP",
		"TCP", "UDP", "IP", "DNS", "CDN", "VPN", "LAN", "WAN", "URL", "URI", "AWS", "GCP", "GKE", "EKS", "VM", "OS", "IOS", "SSO", "SAML", "LDAP", "OIDC", "MFA", "IAM", "RBAC", "CVE", "SRE", "OSS", "IDE", "MR", "LCP", "TTFB", "ETL", "ELT", "SMS", "QR", "PIN", "NFC", "IOT", "VR", "AR", "WASM",
		"KB", "MB", "GB", "TB", "PB", "KW", "MW", "GW", "KWH", "MWH", "GWH", "DPI", "FPS", "RPM", "RPS", "QPS", "TPS",
		// places, days and health
		"EU", "US", "USA", "UK", "UAE", "UN", "WHO", "EMEA", "APAC", "DACH", "LATAM", "AMER", "NYC", "AM", "UTC", "GMT", "CET", "CEST", "EST", "PST", "Q", "H", "FY", "LED", "CO", "BMI", "ICU", "ER", "GP", "MRI", "CT", "ECG", "DNA", "RNA", "PCR", "HIV", "STEM", "PHD", "MBA", "VO",
		// words
		"AND", "OR", "NOT", "ALL", "NO", "ANY", "NEW", "IF", "FOR", "THE", "TO", "IN", "ON", "OF", "BY", "AT", "IS", "ARE", "BE", "DO", "DONE", "MUST", "NEVER", "ONLY", "ONE", "TWO", "TBD", "TBC", "TODO", "WIP", "XX", "XXX", "NA", "VERY", "GOAL", "AKA", "VS", "APP",
		"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "KRS":
		return true
	}
	return false
}

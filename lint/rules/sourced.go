package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// sourced reports whether it is said where the number of a key result comes
// from. A link shows what has none.
func sourced(kr *okr.KeyResult) bool {
	for _, part := range kr.Parts {
		if part.Sentence != nil && part.Sentence.Reading != nil && namesSource(part.Sentence.Reading) {
			return true
		}
	}
	if kr.Kind().TickedOff() && len(kr.Links) > 0 {
		return true
	}
	lists := kr.Reading().Lexicon
	return slices.ContainsFunc(kr.Source, func(l okr.Link) bool { return isSource(l, lists) })
}

// namesSource reports whether a sentence itself says where its number comes from.
func namesSource(r *wording.Reading) bool {
	if !r.Source.IsZero() {
		return true
	}
	words := phrasingOf(r.Text)
	return inSurvey(words) || measuredOn(words) || ratedBy(r.Text, words) || showsNumber(words)
}

// measuredOn reports whether a sentence says on what its number is measured: "4 of 5
// cracks found across the 300 scans of the test set".
func measuredOn(words phrasing) bool {
	said := -1
	for i, w := range words {
		switch w.word {
		case "across", "on", "against", "over":
			said = i
		case "for", "to", "with":
			said = -1
		case "dataset", "benchmark", "set":
			if said > 0 && i-said <= 8 && (w.word != "set" || words.word(i-1) == "test" || words.word(i-1) == "data") {
				return true
			}
		}
	}
	return false
}

// ratedBy reports whether a sentence says who gives the rating it speaks of: "a rating of 8
// from the National Register". A small letter is no name, and a number is where it starts.
func ratedBy(text string, words phrasing) bool {
	for i, w := range words {
		switch w.word {
		case "rating", "score", "grade":
		default:
			continue
		}
		for k := i + 1; k+1 < len(words) && k < i+6; k++ {
			if by := words.word(k); by != "from" && by != "by" {
				continue
			}
			by := words[k+1]
			if c := by.at.In(text)[0]; 'A' <= c && c <= 'Z' && !namesTime(by.word) {
				return true
			}
		}
	}
	return false
}

// namesTime reports whether a word with a capital letter names a time: "Q3", "March".
func namesTime(word string) bool {
	switch word {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"q1", "q2", "q3", "q4", "eoq", "eoy", "fy":
		return true
	}
	return false
}

// showsNumber reports whether a sentence names the tool or the page that shows its number:
// "errors in Search Console", "upvotes on Reddit", "booked via Member Portal".
func showsNumber(words phrasing) bool {
	for i := range words {
		switch words.word(i) {
		case "in", "on", "by", "from", "via", "through":
		default:
			continue
		}
		switch rest := words[i+1:]; {
		case rest.beginsAny("google analytics", "google trends", "search console", "google search console", "sem rush", "semrush", "ahrefs", "lighthouse", "looker", "tableau", "power bi",
			"metabase", "mixpanel", "amplitude", "hubspot", "salesforce", "zendesk", "intercom", "jira", "grafana", "datadog", "sentry", "pagerduty", "sonarqube", "codecov", "coveralls",
			"google maps", "instagram", "facebook", "tiktok", "twitch", "tripadvisor", "yelp", "trustpilot", "glassdoor", "capterra", "app store", "play store", "reddit", "github", "gitlab", "youtube", "linkedin", "twitter", "hacker news", "stack overflow", "npm", "pypi", "docker hub") > 0:
			return true
		case words.word(i) == "via" || words.word(i) == "through":
			if rest[:min(len(rest), 3)].has("portal") {
				return true
			}
		}
	}
	return false
}

// sourceLike returns a source that a key result might have, as an example.
func sourceLike(kr *okr.KeyResult) string {
	switch t := kr.Target(); {
	case t.Kind() == quantity.Money:
		return "CRM report"
	case t.Unit == "ms", t.Unit == "s", t.Unit == "min":
		return "monitoring dashboard"
	}
	for word := range wordsOf(kr.Text()) {
		if word == "leads" { // "a lead" leads others
			return "CRM report"
		}
		switch singular(word) {
		case "satisfaction", "satisfied", "satisfactory", "feedback", "experience", "nps", "csat", "opinion", "rating", "rated":
			return "spring survey"
		case "latency", "throughput", "availability", "uptime", "error", "timeout", "crash", "performance", "query":
			return "monitoring dashboard"
		case "test", "coverage", "ci", "benchmark", "dataset", "accuracy":
			return "nightly test run"
		case "revenue", "deal", "partner", "arr", "renewal", "churn", "prospect", "pipeline":
			return "CRM report"
		}
	}
	return "monthly report"
}

// inSurvey reports whether a sentence says that its number comes from a survey: "80%
// approval in the exit survey", but not "Get 40 responses in the survey".
func inSurvey(words phrasing) bool {
	said := -1
	for i, w := range words {
		switch w.word {
		case "in", "from", "per", "by":
			if before := words.word(i - 1); before != "response" && before != "responses" && before != "rate" {
				said = i
			}
		case "survey", "poll", "questionnaire":
			if said > 0 && i-said <= 3 && words.word(i+1) != "responses" && words.word(i+1) != "response" {
				return true
			}
		}
	}
	return false
}

// isSource reports whether a link stands for a source at all. By hand is one as
// soon as it says how: "manual count in the shop, first Monday".
func isSource(l okr.Link, lists wording.Lexicon) bool {
	if l.URL != "" {
		return true
	}
	switch name := strings.ToLower(strings.Trim(l.Name, " .?-–")); name {
	case "", "tbd", "tbc", "todo", "to do", "n/a", "na": // in any language
		return false
	default:
		return !lists.Has(wording.Nowhere, name)
	}
}

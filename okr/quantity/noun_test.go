package quantity

import "testing"

func TestSingular(t *testing.T) {
	for in, want := range map[string]string{
		"posts": "post", "stories": "story", "days": "day", "companies": "company", "courses": "course",
		"processes": "process", "releases": "release", "responses": "response", "cases": "case", "databases": "database",
		"statuses": "status", "status": "status", "bonuses": "bonus", "houses": "house", "boxes": "box", "taxes": "tax",
		"branches": "branch", "searches": "search", "caches": "cache", "wishes": "wish", "heroes": "hero", "shoes": "shoe",
		"quizzes": "quiz", "prizes": "prize", "movies": "movie", "ties": "tie", "people": "person", "children": "child",
		"women": "woman", "criteria": "criterion", "analyses": "analysis", "analysis": "analysis", "series": "series",
		"PRs": "PR", "OKRs": "OKR", "AWS": "AWS", "Posts": "post", "person-weeks": "person-week",
		"post": "post", "Person-Weeks": "person-week", "is": "is", "s": "s", "": "",
	} {
		if got := Singular(in); got != want {
			t.Errorf("singular(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPluralGivesTheSingularBack(t *testing.T) {
	for in, want := range map[string]string{
		"post": "posts", "story": "stories", "day": "days", "process": "processes", "status": "statuses", "box": "boxes",
		"branch": "branches", "hero": "heroes", "shoe": "shoes", "quiz": "quizzes", "person": "people", "child": "children",
		"man": "men", "woman": "women", "criterion": "criteria", "analysis": "analyses", "person-week": "person-weeks",
		"series": "series", "NPS": "NPS", "PR": "PRs", "case": "cases", "cache": "caches",
		"cpu": "cpu", // singular does not undo "cpus", so it stays as it is
	} {
		if got := plural(in); got != want {
			t.Errorf("plural(%q) = %q, want %q", in, got, want)
		}
	}
}

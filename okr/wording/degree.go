package wording

import "strings"

// vague returns the words of amounts that are a feeling, in clauses without a number;
// measured says that the sentence has one.
func (s *sentence) vague(measured bool) []Range {
	var at []Range
	for k := range s.clauses {
		c := &s.clauses[k]
		if s.hasMeasure(c) {
			continue
		}
		for i := c.from; i < c.to; i++ {
			t := &s.ts[i]
			if end := s.asPossible(i, c.to); end > 0 {
				at = append(at, s.span(i, end))
				i = end - 1
				continue
			}
			if i > c.from && s.qualifier(i) || s.contents(c, i) || k == 0 && i == c.from && s.conditional(i) {
				for i+1 < c.to && s.word(i+1) != "," && s.word(i+1) != ";" && s.word(i+1) != ")" {
					i++
				}
				continue
			}
			if t.masked || t.depth > 0 || !t.in.has(vagueQty) || t.join == hyphen || i+1 < c.to && s.ts[i+1].join == hyphen {
				continue
			}
			n := s.x.length(s.ts, i, vagueQty)
			if n == 1 && !s.vagueHere(i) || i+n < c.to && s.ts[i+n].join == hyphen {
				continue
			}
			at = append(at, s.span(i, i+n))
			i += n - 1
		}
	}
	for k := 0; k < len(s.clauses) && len(at) == 0 && !measured; k++ {
		c := &s.clauses[k]
		if k > 0 && s.word(c.from-1) != "." {
			continue // what it is for, or how it is done
		}
		if r := s.degree(c); !r.IsZero() {
			at = append(at, r)
		}
	}
	return at
}

// degree returns the words by which a clause says that something is to be more or
// less than it is, but not how much: "fewer arguments", "gets better", "is more
// reliable". What is to be bought or built is only described by them.
func (s *sentence) degree(c *clause) Range {
	if s.learning {
		return Range{}
	}
	if c.passive || s.isCoined(c) {
		return s.howDone(c) // "is decomposed into smaller parts"
	}
	from := c.from
	switch {
	case c.verb < 0:
		if c.label == Outcome || c.label == None {
			break
		}
		return Range{}
	case c.front:
		from = s.afterVerb(c.verb)
		if w := s.word(from); (w == "more" || w == "fewer" || w == "less") && s.kind(from+1) == word && s.ts[from].join == apart && !s.is(from+1, function) {
			return s.span(from, from+1) // "Sign more clinics"
		}
		get := s.word(c.verb) == "get"
		switch s.verbOf(c) {
		case neutral, resourcing, otherVerb:
		default:
			if !get || s.word(from) != "better" {
				return Range{}
			}
		}
		if s.ts[c.verb].in.has(binaryVerb) && !get {
			return Range{}
		}
	default:
		from = c.verb + 1
		for i := c.from + 1; i < c.verb; i++ {
			if s.contents(c, i) {
				return Range{} // "posts saying we are more open"
			}
			if s.qualifier(i) {
				from = c.from // "Better data on where people are"
				break
			}
		}
	}
	for i := from; i < c.to; i++ {
		t := &s.ts[i]
		if i > from && (s.qualifier(i) || s.contents(c, i)) || t.word == "so" || t.kind == mark && t.depth == 0 && t.word != "," {
			break
		}
		if t.masked || t.depth > 0 || t.kind != word || t.join != apart || i+1 < c.to && s.ts[i+1].join == hyphen {
			continue
		}
		n := s.comparativeAt(i, c)
		if n == 0 {
			continue
		}
		if w := s.word(i); c.front && !s.is(c.verb, neutralVerb) && w != "more" && w != "fewer" && w != "less" && s.word(i-1) != "get" {
			return Range{} // "Find a cheaper supplier", "Buy faster scanners"
		}
		return s.span(i, i+n)
	}
	return Range{}
}

// howDone returns the comparative right behind a participle that ends its phrase:
// "letters are answered more quickly", but not "replaced by faster ones".
func (s *sentence) howDone(c *clause) Range {
	i := c.verb + 1
	for s.word(i) == "much" || s.word(i) == "far" || s.word(i) == "even" {
		i++
	}
	if i >= c.to || s.ts[i].masked {
		return Range{}
	}
	if n := s.comparativeAt(i, c); n > 0 && s.endsPhrase(i+n, c.to) {
		return s.span(i, i+n)
	}
	return Range{}
}

// comparativeAt returns how many tokens the comparative at i takes up: "fewer",
// "more reliable"; 0 if there is none, or it compares nothing: "no longer", "B or
// higher", "later on".
func (s *sentence) comparativeAt(i int, c *clause) int {
	switch s.word(i - 1) {
	case "no", "or", "any", "one", "once", "than", "not":
		return 0
	}
	switch s.word(i) {
	case "more", "less":
		if s.kind(i+1) != word || i+1 >= c.to {
			if c.verb >= 0 && (s.word(i) == "less" || i == c.verb+1) {
				return 1 // "complain less", "read more"
			}
			return 0
		}
		if w := s.word(i + 1); i == c.verb+1 && (w == "and" || w == "at" || w == "with" || w == "in") {
			return 1 // "sleep more and worry less"
		}
		if s.is(i+1, function) && s.word(i+1) != "often" || s.ts[i+1].masked {
			return 0
		}
		if s.word(i+1) == "of" || s.word(i+1) == "about" || s.word(i+1) == "than" {
			return 0
		}
		if s.countable(i+1) || s.is(i+1, nouns) && s.ts[i+1].alone.has(nouns) {
			return 1
		}
		return 2
	case "half", "a", "later", "earlier", "sooner", "longer", "older", "younger", "higher", "lower", "closer", "cleaner", "cooler", "lighter", "nearer", "fuller":
		if s.word(i+1) == "than" || s.word(i) == "higher" || s.word(i) == "lower" {
			return min(1, s.x.length(s.ts, i, comparative))
		}
		return 0
	}
	return s.x.length(s.ts, i, comparative)
}

// asPossible returns the token after "as many letters as possible" at i, 0 if
// something else stands there.
func (s *sentence) asPossible(i, to int) int {
	if s.word(i) != "as" || s.word(i+1) != "many" && s.word(i+1) != "much" && s.word(i+1) != "few" && s.word(i+1) != "little" && s.word(i+1) != "often" {
		return 0
	}
	for k := i + 2; k < min(i+7, to); k++ {
		if s.word(k) == "possible" {
			return k + 1
		}
	}
	return 0
}

// qualifier reports whether what follows token i only says which things are meant,
// or on what condition: "who …", "without …", "once …".
func (s *sentence) qualifier(i int) bool {
	switch s.word(i) {
	case "who", "which", "whose", "where", "without", "once", "if", "when", "until", "till", "unless", "because", "while", "whether":
		return s.ts[i].kind == word
	case "able", "capable":
		return !s.is(i-1, auxiliary|verbs) && s.kind(i-1) == word // "a booth able to take several cards"
	case "that":
		return s.kind(i-1) == word && s.word(i-1) != "sure" && s.word(i-1) != "so" && !s.is(i-1, verbs)
	}
	return false
}

// contents reports whether the words from token i on say what is in a thing that is
// named: "posts mentioning some of the names".
func (s *sentence) contents(c *clause, i int) bool {
	if i <= c.from || s.kind(i-1) != word || s.is(i-1, person|function) && !s.is(i-1, nouns) {
		return false
	}
	switch s.word(i) {
	case "mentioning", "adding", "saying", "showing", "explaining", "describing", "covering", "containing", "comparing":
		return i != c.verb
	}
	return false
}

// vagueHere reports whether a word that is vague about amounts is so at token i:
// "most popular" and "in some project" are not.
func (s *sentence) vagueHere(i int) bool {
	if s.word(i-1) == "how" || s.word(i-1) == "as" {
		return false
	}
	if at := s.ts[i].start; at > 0 && s.text[at-1] == '\'' {
		return false // 'Many Rivers' is a name
	}
	switch s.word(i) {
	case "some":
		switch s.word(i + 1) {
		case "sort", "kind", "type", "form":
			return false
		}
	case "most":
		if s.word(i+1) != "of" && !s.countable(i+1) && !(s.is(i+1, nouns) && s.countable(i+2)) {
			return false // "most common errors"
		}
	}
	switch s.word(i) {
	case "some", "many", "most", "few", "enough", "various", "multiple":
		for k := i + 1; k <= i+3; k++ {
			if s.kind(k) != word || s.word(k) != "of" && s.is(k, function) {
				return false
			}
			if s.countable(k) && s.contact(i, k+1) {
				return false
			}
			if s.word(k) == "of" || s.countable(k) {
				return s.word(i-1) != "the" || s.word(i) != "most"
			}
		}
		return false
	}
	return true
}

// contact reports whether a noun stands before token i and the verb of what is said
// of it at verb, so that they only say which one is meant: "the post most clubs forget".
func (s *sentence) contact(i, verb int) bool {
	return i > 1 && s.kind(i-1) == word && !s.is(i-1, function) && s.articleAt(i-2) && s.kind(verb) == word && verb < len(s.ts) &&
		(verb+1 == len(s.ts) || s.ts[verb].in == 0 || s.ts[verb].form&base != 0 && !s.is(verb, nouns))
}

// setsUp reports whether what stands at i is set up once, however often it then takes
// place: "Set up regular open evenings", but not "Hold regular open evenings".
func (s *sentence) setsUp(c *clause, i int) bool {
	if !c.front || c.verb > i {
		return false
	}
	switch s.word(c.verb) {
	case "set", "establish", "introduce", "launch", "start", "schedule", "define", "create", "agree":
		return true
	}
	return false
}

// comparative reports whether something is to be more or better than it is, or
// done again and again, which is a matter of degree.
func (s *sentence) comparative() bool {
	c := &s.clauses[0]
	if c.stative && s.asGoodAs(c) {
		return true
	}
	for i := range s.ts {
		if s.byTheBy(c, i) {
			break
		}
		switch t := &s.ts[i]; t.word {
		case "more", "better", "less", "faster", "easier", "smaller", "continuous", "continuously", "ongoing":
			if w := s.word(i + 1); t.word == "continuous" && (w == "deployment" || w == "integration" || w == "delivery") {
				continue // the name of a way of working
			}
			if t.word == "more" && s.word(i-1) == "one" {
				continue
			}
			switch s.word(i - 1) {
			case "a", "an", "the", "by", "with", "for", "to", "into":
				if s.done(c, i) || s.isCoined(c) {
					continue // "move to a better room", "replaced by more modern ones"
				}
			}
			if !t.masked && t.depth == 0 && (i == 0 || s.ts[i-1].word != "or") && (s.kind(i+1) == word || i+1 == len(s.ts)) {
				return true
			}
		case "regular", "regularly":
			if t.masked || t.depth > 0 || s.word(i-1) == "the" || t.word == "regular" && s.setsUp(c, i) {
				continue // "Move the regular audit"
			}
			return true // again and again, only nobody says how often
		case "every", "each":
			if strings.HasSuffix(s.word(i+1), "day") || s.word(i+1) == "week" || s.word(i+1) == "month" {
				return true
			}
		}
	}
	return false
}

// byTheBy reports whether what follows token i only says more of a deed: what it is
// for, or which thing is meant, "Merge the guides for making it easier to begin".
func (s *sentence) byTheBy(c *clause, i int) bool {
	if !c.front || i <= c.verb+1 || i >= c.to || !s.done(c, i) || s.ts[i].kind != word {
		return false
	}
	switch s.word(c.verb) {
	case "make", "get", "keep", "have":
		return false
	}
	switch s.word(i) {
	case "for":
		return strings.HasSuffix(s.word(i+1), "ing")
	case "to":
		k := i + 1
		if w := s.word(k); w == "better" || strings.HasSuffix(w, "ly") {
			k++
		}
		return k < c.to && s.kind(k) == word && s.ts[k].form&base != 0
	}
	return s.qualifier(i)
}

// minds reports whether people are to know or feel something, which is a matter of how
// many and how well: "Users understand what it costs".
func (s *sentence) minds(c *clause) bool {
	if c.front {
		return false
	}
	for i := s.wordsFrom(c) + 1; i < min(c.to, c.from+8) && s.kind(i) == word; i++ {
		switch s.word(i) {
		case "understand", "understands", "know", "knows", "trust", "trusts", "feel", "feels":
			for i--; i > 0; i-- {
				switch s.word(i) {
				case "can", "is", "are", "able", "to", "will":
					continue // "are able to understand"
				}
				break
			}
			return s.is(i, person)
		}
	}
	return false
}

// keepsFrom reports whether something is not to happen, which it can do more or less
// often: "Make the gate not jam".
func (s *sentence) keepsFrom(c *clause) bool {
	if !c.front || s.word(c.verb) != "make" {
		return false
	}
	for i := c.verb + 2; i+1 < c.to; i++ {
		if s.word(i) == "not" {
			return s.kind(i+1) == word && s.ts[i+1].join == apart && s.word(i+1) != "only"
		}
	}
	return false
}

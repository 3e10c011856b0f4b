package wording

// A thing is the phrase of a noun: "a birth centre" of "a birth centre run by midwives".
type thing struct {
	from, to int // without what stands after it
	head     int // the last word of its last noun
	headEnd  int
	product  bool // the head is a product, or something made or delivered
	listed   bool // the lists of products hold it
	special  bool // it is a certain kind of product: a design system, not a service
	ideal    bool // the head is an ideal or an outcome
	state    bool // it is an outcome
	person   bool // the head is people
	praise   bool // it is praised: "world-class"
	degree   bool // it is compared: "a better", "faster"
	bare     bool // no article, and no name: "magic"
	plural   bool
	isNew    bool
	loved    bool // a clause says what people do with it: "that customers love"
}

// thing reads the phrase of a noun that begins at token i.
func (s *sentence) thing(i, to int) thing {
	p := thing{from: i, to: i, head: i, bare: true}
	for ; i < to; i++ {
		t := &s.ts[i]
		if t.depth > 0 || i > p.from && s.there(i, to) > 0 {
			break
		}
		if s.determiner(i) {
			if i > p.from && i == p.to && t.word != "own" && s.ts[i-1].kind == word && !s.determiner(i-1) {
				p.loved = true // "a site the neighbours like"
				break
			}
			p.bare = false
			p.to = i + 1
			continue
		}
		if p.listed && (t.word == `"` || t.word == "“") {
			break // its name: "user conference “Upstream”"
		}
		if i > p.from+1 && s.wanted(i) {
			p.loved = true
			break
		}
		if t.kind == mark && !s.markInside(i) || t.kind == word && t.join == apart && s.endsThing(i, p.from) {
			break
		}
		if t.word == "new" {
			p.isNew, p.bare = true, false
		}
		p.praise = p.praise || t.in.has(vagueAdj) && !t.in.has(comparative)
		p.degree = p.degree || t.in.has(comparative|moreWord) && t.join == apart && t.word != "new" && !s.ofLevel(i+1)
		if t.kind == digit || t.kind == other || t.capital && i > 0 || t.in.has(numberWord) {
			p.bare = false
		}
		p.to = i + 1
		s.headAt(&p, i)
	}
	switch s.word(p.to) {
	case "they", "we", "you", "i", "he", "she":
		w := s.word(p.from)
		p.loved = p.to > p.from && w != "how" && w != "what" && w != "why" // "a plan they trust"
	}
	for k := p.to; k < min(p.to+3, to) && s.word(k) != "so"; k++ { // "so that" says what it is for
		switch s.word(k) {
		case "that", "which", "who", "where", "whose", "everybody", "everyone", "nobody":
			p.loved = true
		}
	}
	return p
}

// ofLevel reports whether the word at i makes a kind of a comparative before it:
// "higher-level bindings".
func (s *sentence) ofLevel(i int) bool {
	if i >= len(s.ts) || s.ts[i].join != hyphen {
		return false
	}
	switch s.ts[i].word {
	case "level", "order", "tier", "end", "grade", "dimensional":
		return true
	}
	return false
}

// headAt takes the noun at token i for the head of p, as the last does.
func (s *sentence) headAt(p *thing, i int) {
	t := &s.ts[i]
	if t.kind != word || i < p.headEnd {
		return
	}
	if t.join == hyphen {
		p.product, p.listed, p.ideal, p.person, p.head, p.plural = false, false, false, false, i, several(t.word)
		return // "self-service"
	}
	good := s.x.length(s.ts, i, productNoun)
	p.listed = good > 0
	p.special = good > 0 && t.word != "product" && t.word != "products" && t.word != "service" && t.word != "services"
	k, n := s.classOf(i)
	if (k == made || k == delivered) && n > good {
		good = n
		p.special = p.special || n > 1
		p.listed = p.listed || s.is(i+n-1, productNoun)
	}
	bad := s.x.length(s.ts, i, idealNoun)
	if n := len(t.word); bad == 0 && n > 7 && t.word[n-4:] == "ness" {
		bad = 1 // "kindness"
	}
	p.state = (k == state || k == taken) && n > bad && n > good
	if p.state {
		bad = n
	}
	who := s.x.length(s.ts, i, person)
	p.product = good > 0 && (good > bad || good == bad && s.ts[i].in.has(productNoun)) && (good > who || good == who && s.ts[i].in.has(productNoun))
	p.ideal = bad > 0 && bad >= good && !p.product
	p.person = who > 0 && who >= bad
	p.head = max(i, i+max(good, bad, who)-1)
	p.headEnd = p.head + 1
	p.plural = several(s.ts[p.head].word)
}

// several reports whether a noun is plural by its ending.
func several(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u'
}

// wanted reports whether people at i, after a noun, do something with it: "a place
// people want to work".
func (s *sentence) wanted(i int) bool {
	if !s.is(i, person) || s.determiner(i-1) || s.kind(i-1) != word || !many(s.word(i)) {
		return false
	}
	return s.kind(i+1) == word && s.ts[i+1].join == apart && (!s.is(i+1, nouns|function|headOverride) || s.is(i+1, auxiliary))
}

// markInside reports whether a noun's phrase goes on over the mark at i: "the
// consultants' library".
func (s *sentence) markInside(i int) bool {
	switch w := s.word(i); w {
	case "/", `"`, "”", "'", "’":
		return true
	case "&":
		return s.is(i+1, productNoun) || s.kind(i+1) == word && s.kind(i-1) == word && !s.is(i+1, function|verbs|person) && !s.is(i-1, nouns|headOverride|person) // "monthly & usable figures"
	default:
		return opens(w)
	}
}

// determiner reports whether a phrase goes on after the word at i, whatever it is.
func (s *sentence) determiner(i int) bool {
	switch s.word(i) {
	case "a", "an", "the", "our", "my", "your", "their", "its", "his", "her", "this", "these", "all", "every", "each", "any", "own", "another":
		return true
	}
	return false
}

// indefinite reports whether "a" or "an" stands at i.
func (s *sentence) indefinite(i int) bool { return s.word(i) == "a" || s.word(i) == "an" }

// endsThing reports whether the word at i ends the phrase of a noun that begins at from.
func (s *sentence) endsThing(i, from int) bool {
	t := &s.ts[i]
	if t.masked || i > from && s.articleAt(i-1) && t.word != "of" {
		return false // "the till software"
	}
	switch t.word {
	case "without", "with", "as", "so", "to", "for", "like", "than", "into", "through",
		"against", "despite", "amid", "beyond", "near", "behind", "beneath", "beside", "upon", "under", "over", "below", "above", "ahead", "anyone", "anybody":
		return true
	case "and", "or":
		next := s.kind(i+1) == word && !s.is(i+1, function|verbs) // "happy and healthy"
		return !(i > from && (s.is(i+1, productNoun) || next && !s.is(i-1, nouns|headOverride) && !s.determiner(i+1) && s.kind(i-1) == word))
	case "feel", "seem", "become", "remain", "live", "ready", "past", "available", "using", "via", "instead", "before", "down", "up", "out", "together", "everywhere", "here", "again":
		return i > from
	}
	if t.in.has(function) && t.word != "all" {
		return true
	}
	if i == from || t.alone.has(nouns) {
		return false
	}
	if t.form.pastOnly() && s.endsPhrase(i+1, len(s.ts)) {
		return true // "a centre run by", "a concept adopted"
	}
	return t.form == third && s.objectAt(i+1, len(s.ts))
}

package wording

// placedIn reports whether p is things of a certain kind, and what follows says for whom or
// where they are to be: "Charging points in every car park", "Salary bands for all roles".
func (s *sentence) placedIn(p *thing, c *clause) bool {
	if c.verb >= 0 || !p.plural || !p.listed || !p.product || !p.special || p.degree || p.praise || p.loved || p.ideal || s.inGoodShape(p.from) || quality(s.word(p.from)) || s.pastThing(p.to, c.to) {
		return false
	}
	next := p.to + 1
	switch s.word(p.to) {
	case "in", "at", "across", "on":
		return next < c.to && (s.isAll(next) || s.word(next) == "both" || s.ts[next].capital)
	case "for":
		return next < c.to && (s.isAll(next) || s.word(next) == "both" || p.to > p.from+1)
	}
	return false
}

// whenOrWhere reports whether what follows a noun of making at i only says when, where or
// how well it is to be made, and makes no sentence of it: "Library move in August".
func (s *sentence) whenOrWhere(i, to int) bool {
	if i >= to {
		return true
	}
	switch s.word(i) {
	case "so", "because", "in", "at", "on", "before", "by", "for", "to", "with", "without", "from", "across", "w", ",", "(", "–", "—":
		return true
	}
	return false
}

// madeIn returns the noun of making that ends the phrase p of a thing, which is said to
// land at most: "Till migration", "The rewrite lands before autumn"; 0 if it ends with none,
// or people do it: "Customers launch in days".
func (s *sentence) madeIn(from int, p *thing) int {
	i := p.to - 1
	if s.word(i) == "lands" {
		i--
	}
	if i <= from || !s.makingNoun(i) || s.is(i-1, person) && several(s.word(i-1)) {
		return 0
	}
	return i
}

// decides reports whether the noun at i is who passes what others have drafted.
func (s *sentence) decides(i int) bool {
	switch s.word(i) {
	case "board", "council", "parliament", "assembly", "committee", "senate", "cabinet", "members", "shareholders", "synod":
		return true
	}
	return false
}

// beforeWhy returns i where what a thing is for follows it there: "Roof repair, so that
// nobody sits in the rain"; else to.
func (s *sentence) beforeWhy(i, to int) int {
	k := i
	if s.word(k) == "," {
		k++
	}
	if w := s.word(k); w == "so" || w == "because" {
		return i
	}
	return to
}

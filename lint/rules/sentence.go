package rules

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/diff"
	"github.com/okr-as-code/okr/okr/wording"
)

// scoredSentence returns the sentence of a key result that is scored and what is
// known of its words; nil if there is none.
func scoredSentence(kr *okr.KeyResult) (*okr.Sentence, *wording.Reading) {
	if part := kr.Scored(); part != nil && part.Sentence != nil && part.Sentence.Reading != nil {
		return part.Sentence, part.Sentence.Reading
	}
	return nil, nil
}

// scoredText returns the sentence that is scored, without labels in it.
func scoredText(kr *okr.KeyResult) string {
	if part := kr.Scored(); part != nil {
		return diff.Sentence(part)
	}
	return ""
}

// inScoredClause reports whether a range of a sentence is part of the clause that
// is scored.
func inScoredClause(r *wording.Reading, at wording.Range) bool {
	if len(r.Clauses) < 2 {
		return true
	}
	return within(at, r.Clauses[r.Scored].At)
}

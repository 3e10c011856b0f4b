package okrfile

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// A format is the one table of fields.
type format struct {
	above         object[okr.Objective] // a file, above objectives:
	single        object[okr.Objective] // a file of one objective
	objective     object[okr.Objective] // an item of objectives:
	keyResult     object[okr.KeyResult]
	checkIn       object[okr.CheckIn]
	milestone     object[okr.Milestone]
	initiative    object[okr.Initiative]
	rice          object[okr.Rice]
	experiment    object[okr.Experiment]
	review        object[okr.Review]
	change        object[okr.Change]
	retrospective object[okr.Retrospective]
	link          object[link]
	period        object[dates]
	term          object[okr.Term]
}

// theFormat reaches the code that it names only through the reader, which Read
// hands it to.
var theFormat = format{
	above:         object[okr.Objective]{"a file", [][]field[okr.Objective]{fileFields, listFields, sharedFields}},
	single:        object[okr.Objective]{"a file", [][]field[okr.Objective]{fileFields, listFields, sharedFields, objectiveFields}},
	objective:     object[okr.Objective]{"an objective", [][]field[okr.Objective]{sharedFields, objectiveFields}},
	keyResult:     object[okr.KeyResult]{"a key result", [][]field[okr.KeyResult]{keyResultFields}},
	checkIn:       object[okr.CheckIn]{"a check-in", [][]field[okr.CheckIn]{checkInFields}},
	milestone:     object[okr.Milestone]{"a milestone", [][]field[okr.Milestone]{milestoneFields}},
	initiative:    object[okr.Initiative]{"an initiative", [][]field[okr.Initiative]{initiativeFields}},
	rice:          object[okr.Rice]{"`rice`", [][]field[okr.Rice]{riceFields}},
	experiment:    object[okr.Experiment]{"`experiment`", [][]field[okr.Experiment]{experimentFields}},
	review:        object[okr.Review]{"a review", [][]field[okr.Review]{reviewFields}},
	change:        object[okr.Change]{"a change", [][]field[okr.Change]{changeFields}},
	retrospective: object[okr.Retrospective]{"`retrospective`", [][]field[okr.Retrospective]{retrospectiveFields}},
	link:          object[link]{"a link", [][]field[link]{linkFields}},
	period:        object[dates]{"a cycle", [][]field[dates]{periodFields}},
	term:          object[okr.Term]{"a term of the glossary", [][]field[okr.Term]{termFields}},
}

// Fields of the file itself. They are read through the objective that stands
// for what holds below.
var fileFields = []field[okr.Objective]{
	{"okr", kindVersion, "the version of the format, 1", func(r *reader, o *okr.Objective, v val) { r.version(v) }},
	{"cycle", kindPeriod, "the period, where no folder above says it: 2026-Q3, or {start, end}", func(r *reader, o *okr.Objective, v val) { r.cycle(v) }},
	{"glossary", kindTerms, "what words mean: term → meaning, or {means, link}", func(r *reader, o *okr.Objective, v val) { r.glossary(v) }},
}

var listFields = []field[okr.Objective]{
	{"objectives", kindObjectives, "several objectives, most important first", func(r *reader, o *okr.Objective, v val) { r.list = v }},
}

// Fields that may stand above objectives: too, and hold below until said again.
var sharedFields = []field[okr.Objective]{
	{"company", kindName, "whose it is: the company of that name", func(r *reader, o *okr.Objective, v val) { r.whose(o, okr.Company, v) }},
	{"department", kindName, "whose it is: the department of that name", func(r *reader, o *okr.Objective, v val) { r.whose(o, okr.Department, v) }},
	{"team", kindName, "whose it is: the team of that name", func(r *reader, o *okr.Objective, v val) { r.whose(o, okr.Team, v) }},
	{"person", kindName, "whose it is: the person of that name", func(r *reader, o *okr.Objective, v val) { r.whose(o, okr.Person, v) }},
	{"owner", kindNames, "the one person answerable", func(r *reader, o *okr.Objective, v val) { o.Owner, o.Owners = r.owner(v) }},
	{"source", kindLinks, "where the numbers come from: text, link or {name, link}", func(r *reader, o *okr.Objective, v val) { o.Source = r.links(v) }},
	{"commitment", kindCommitment, "committed, or aspirational (the default)", func(r *reader, o *okr.Objective, v val) { o.Commitment = r.commitment(v) }},
	{"check_every", kindSpan, "how often numbers are due: 14d, 2w (the default)", func(r *reader, o *okr.Objective, v val) { o.CheckEvery = r.days(v) }},
	{"review_every", kindSpan, "how often the objective is reviewed: 6w (the default)", func(r *reader, o *okr.Objective, v val) { o.ReviewEvery = r.days(v) }},
	{"stage", kindStage, "the stage of the partner's way that it serves", func(r *reader, o *okr.Objective, v val) { o.Stage = r.stage(v) }},
	{"tags", kindNames, "words to group by", func(r *reader, o *okr.Objective, v val) { o.Tags = r.texts(v) }},
	{"segment", kindName, "the part of the market or the customers that it is about", func(r *reader, o *okr.Objective, v val) { o.Segment = r.text(v) }},
	{"links", kindLinks, "places to read on", func(r *reader, o *okr.Objective, v val) { o.Links = r.links(v) }},
}

var objectiveFields = []field[okr.Objective]{
	{"objective", kindSentence, "what should become true, as a sentence", func(r *reader, o *okr.Objective, v val) { o.Sentence = r.sentence(v, v.Node) }},
	{"id", kindIdentifier, "a short stable name for addresses", func(r *reader, o *okr.Objective, v val) { o.ID = r.id(v) }},
	{"why", kindText, "why it matters, now", func(r *reader, o *okr.Objective, v val) { o.Why = r.text(v) }},
	{"aligns_to", kindRefs, "addresses of what it serves above, or none", func(r *reader, o *okr.Objective, v val) { o.AlignsTo = r.refs(v) }},
	{"supports", kindRefs, "addresses of what it helps sideways", func(r *reader, o *okr.Objective, v val) { o.Supports = r.refs(v) }},
	{"depends_on", kindRefs, "addresses of what it waits for", func(r *reader, o *okr.Objective, v val) { o.DependsOn = r.refs(v) }},
	{"agreed_with", kindNames, "who has agreed to help", func(r *reader, o *okr.Objective, v val) { o.AgreedWith = r.texts(v) }},
	{"assumptions", kindTexts, "what must stay true for it to make sense", func(r *reader, o *okr.Objective, v val) { o.Assumptions = r.texts(v) }},
	{"risks", kindTexts, "what may stand in the way", func(r *reader, o *okr.Objective, v val) { o.Risks = r.texts(v) }},
	{"not_doing", kindTexts, "what is left undone for it", func(r *reader, o *okr.Objective, v val) { o.NotDoing = r.texts(v) }},
	{"status", kindStatus, "proposed, active (the default), parked, dropped or done", func(r *reader, o *okr.Objective, v val) { r.status(v, &o.Status) }},
	{"why_dropped", kindText, "why it was given up", func(r *reader, o *okr.Objective, v val) { o.WhyDropped = r.text(v) }},
	{"key_results", kindKeyResults, "what shows that it is reached, most important first", func(r *reader, o *okr.Objective, v val) { o.KeyResults = r.keyResults(o, v, false) }},
	{"guardrails", kindKeyResults, "what must not suffer meanwhile; watched, never scored", func(r *reader, o *okr.Objective, v val) { o.Guardrails = r.keyResults(o, v, true) }},
	{"initiatives", kindInitiatives, "what is done for the key results", func(r *reader, o *okr.Objective, v val) { o.Initiatives = r.initiatives(v) }},
	{"reviews", kindReviews, "the formal looks at it: {date, note, decisions}", func(r *reader, o *okr.Objective, v val) { o.Reviews = r.reviews(v) }},
	{"changes", kindChanges, "what was changed within the cycle: {date, for, what, why}", func(r *reader, o *okr.Objective, v val) { o.Changes = r.changes(v) }},
	{"retrospective", kindRetro, "what was learnt when the cycle ended", func(r *reader, o *okr.Objective, v val) { o.Retrospective = r.retrospective(v) }},
}

var keyResultFields = []field[okr.KeyResult]{
	{"input", kindSentence, "an action, effort or resource wholly in the owner's control", func(r *reader, kr *okr.KeyResult, v val) { r.part(kr, wording.Input, v) }},
	{"output", kindSentence, "a countable thing delivered or done because of the inputs", func(r *reader, kr *okr.KeyResult, v val) { r.part(kr, wording.Output, v) }},
	{"outcome", kindSentence, "a change in what somebody does, in a state or in a value that the owner does not directly produce", func(r *reader, kr *okr.KeyResult, v val) { r.part(kr, wording.Outcome, v) }},
	{"key_result", kindSentence, "the sentence of a key result whose label is not known yet", func(r *reader, kr *okr.KeyResult, v val) { r.part(kr, wording.None, v) }},
	{"id", kindIdentifier, "a short stable name for addresses; else kr1, kr2 by position", func(r *reader, kr *okr.KeyResult, v val) { kr.ID = r.id(v) }},
	{"baseline", kindNumber, "today's value, or unknown; where the sentence does not say it", func(r *reader, kr *okr.KeyResult, v val) { r.baseline(kr, v) }},
	{"target", kindValue, "the value to reach, where the sentence does not say it", func(r *reader, kr *okr.KeyResult, v val) { kr.FieldTarget = r.value(v) }},
	{"at_least", kindValue, "the value to hold, or more", func(r *reader, kr *okr.KeyResult, v val) { kr.AtLeast = r.value(v) }},
	{"at_most", kindValue, "the value to hold, or less", func(r *reader, kr *okr.KeyResult, v val) { kr.AtMost = r.value(v) }},
	{"between", kindBounds, "the two values to stay between: [200 ms, 400 ms]", func(r *reader, kr *okr.KeyResult, v val) { kr.Between = r.between(v) }},
	{"floor", kindFloors, "where a missed bound scores nothing; a pair with between", func(r *reader, kr *okr.KeyResult, v val) { kr.Floor = r.floor(v) }},
	{"milestones", kindMilestones, "the steps: sentences, or {text, due, done, weight}", func(r *reader, kr *okr.KeyResult, v val) { kr.Milestones = r.milestones(v) }},
	{"probability", kindChance, "of what can only succeed or fail, the chance at the start", func(r *reader, kr *okr.KeyResult, v val) { kr.Probability = r.chance(v) }},
	{"achieved", kindFlag, "of what can only succeed or fail, how it ended: true or false", func(r *reader, kr *okr.KeyResult, v val) { kr.Achieved = r.flag(v) }},
	{"metric", kindName, "the name of what is measured", func(r *reader, kr *okr.KeyResult, v val) { kr.Metric = r.text(v) }},
	{"expected", kindValue, "the value that would be reached without extra effort", func(r *reader, kr *okr.KeyResult, v val) { kr.Expected = r.value(v) }},
	{"confidence", kindChance, "the belief at the start: 0.6, 60% or 6/10", func(r *reader, kr *okr.KeyResult, v val) { kr.Confidence = r.chance(v) }},
	{"influence", kindInfluence, "how far the owner can move the number: control, high, shared, low or external", func(r *reader, kr *okr.KeyResult, v val) { r.influence(v, &kr.Influence) }},
	{"leads_to", kindRefs, "key results of this objective that it drives", func(r *reader, kr *okr.KeyResult, v val) { kr.LeadsTo = r.refs(v) }},
	{"source", kindLinks, "where the number comes from: text, link or {name, link}", func(r *reader, kr *okr.KeyResult, v val) { kr.Source = r.links(v) }},
	{"owner", kindNames, "the one person answerable, if not the objective's", func(r *reader, kr *okr.KeyResult, v val) { kr.Owner, kr.Owners = r.owner(v) }},
	{"commitment", kindCommitment, "committed, or aspirational (the default)", func(r *reader, kr *okr.KeyResult, v val) { kr.Commitment = r.commitment(v) }},
	{"segment", kindName, "the part of the market or the customers that it is about", func(r *reader, kr *okr.KeyResult, v val) { kr.Segment = r.text(v) }},
	{"check_every", kindSpan, "how often its number is due: 14d, 2w (the default)", func(r *reader, kr *okr.KeyResult, v val) { kr.CheckEvery = r.days(v) }},
	{"status", kindStatus, "proposed, active (the default), parked, dropped or done", func(r *reader, kr *okr.KeyResult, v val) { r.status(v, &kr.Status) }},
	{"why_dropped", kindText, "why it was given up", func(r *reader, kr *okr.KeyResult, v val) { kr.WhyDropped = r.text(v) }},
	{"weight", kindAmount, "its share of the score, if every key result has one", func(r *reader, kr *okr.KeyResult, v val) { kr.Weight = r.amount(v) }},
	{"due", kindDay, "the day by which, if before the end of the cycle", func(r *reader, kr *okr.KeyResult, v val) { kr.Due = r.date(v) }},
	{"links", kindLinks, "places to read on", func(r *reader, kr *okr.KeyResult, v val) { kr.Links = r.links(v) }},
	{"notes", kindTexts, "anything else", func(r *reader, kr *okr.KeyResult, v val) { kr.Notes = r.texts(v) }},
	{"pace", kindPace, "how progress comes: linear (the default), back-loaded or front-loaded", func(r *reader, kr *okr.KeyResult, v val) { r.pace(v, &kr.Pace) }},
	{"check_ins", kindCheckIns, "what was known on a day: {date, value, confidence, note, blockers}", func(r *reader, kr *okr.KeyResult, v val) { kr.CheckIns = r.checkIns(v) }},
	{"current", kindValue, "the value now, without check-ins", func(r *reader, kr *okr.KeyResult, v val) { kr.Current = r.value(v) }},
}

var checkInFields = []field[okr.CheckIn]{
	{"date", kindDay, "the day for which the value held", func(r *reader, c *okr.CheckIn, v val) { c.Date = r.date(v) }},
	{"value", kindValue, "the value, in the unit of the metric", func(r *reader, c *okr.CheckIn, v val) { c.Value = r.value(v) }},
	{"input", kindValue, "in a chain, the value of its input", func(r *reader, c *okr.CheckIn, v val) { c.Input = r.value(v) }},
	{"output", kindValue, "in a chain, the value of its output", func(r *reader, c *okr.CheckIn, v val) { c.Output = r.value(v) }},
	{"probability", kindChance, "the chance as seen on the day", func(r *reader, c *okr.CheckIn, v val) { c.Probability = r.chance(v) }},
	{"confidence", kindChance, "the belief on the day: 0.6, 60% or 6/10", func(r *reader, c *okr.CheckIn, v val) { c.Confidence = r.chance(v) }},
	{"note", kindText, "what happened", func(r *reader, c *okr.CheckIn, v val) { c.Note = r.text(v) }},
	{"blockers", kindTexts, "what stands in the way", func(r *reader, c *okr.CheckIn, v val) { c.Blockers = r.texts(v) }},
}

var milestoneFields = []field[okr.Milestone]{
	{"text", kindText, "the step, as a sentence", func(r *reader, m *okr.Milestone, v val) { r.into(v, &m.Text) }},
	{"due", kindDay, "the day by which", func(r *reader, m *okr.Milestone, v val) { m.Due = r.date(v) }},
	{"done", kindDay, "the day on which it was reached", func(r *reader, m *okr.Milestone, v val) { m.Done = r.date(v) }},
	{"weight", kindAmount, "its share, 1 if not said", func(r *reader, m *okr.Milestone, v val) { m.Weight = r.amount(v) }},
}

var initiativeFields = []field[okr.Initiative]{
	{"text", kindText, "what is done, as a sentence", func(r *reader, i *okr.Initiative, v val) { r.into(v, &i.Text) }},
	{"for", kindRefs, "the key results that it is done for", func(r *reader, i *okr.Initiative, v val) { i.For = r.refs(v) }},
	{"owner", kindName, "who does it", func(r *reader, i *okr.Initiative, v val) { i.Owner = r.text(v) }},
	{"status", kindStatus, "proposed, active (the default), parked, dropped or done", func(r *reader, i *okr.Initiative, v val) { r.status(v, &i.Status) }},
	{"effort", kindValue, "person-weeks, or with a unit", func(r *reader, i *okr.Initiative, v val) { i.Effort = r.value(v) }},
	{"rice", kindRiceScore, "what its priority is computed from: {reach, impact, confidence}", func(r *reader, i *okr.Initiative, v val) { i.Rice = r.rice(v) }},
	{"experiment", kindTrial, "what it tries out: {hypothesis, metric}", func(r *reader, i *okr.Initiative, v val) { i.Experiment = r.experiment(v) }},
	{"links", kindLinks, "places to read on", func(r *reader, i *okr.Initiative, v val) { i.Links = r.links(v) }},
}

var riceFields = []field[okr.Rice]{
	{"reach", kindAmount, "how many it reaches in the cycle", func(r *reader, x *okr.Rice, v val) { x.Reach = r.amount(v) }},
	{"impact", kindAmount, "how much on each: 3, 2, 1, 0.5 or 0.25", func(r *reader, x *okr.Rice, v val) { x.Impact = r.amount(v) }},
	{"confidence", kindChance, "in the two: 0.8, 80% or 8/10", func(r *reader, x *okr.Rice, v val) { x.Confidence = r.chance(v) }},
}

var experimentFields = []field[okr.Experiment]{
	{"hypothesis", kindText, "what should turn out to be true", func(r *reader, x *okr.Experiment, v val) { x.Hypothesis = r.text(v) }},
	{"metric", kindName, "the number that shows it", func(r *reader, x *okr.Experiment, v val) { x.Metric = r.text(v) }},
}

var reviewFields = []field[okr.Review]{
	{"date", kindDay, "the day of the review", func(r *reader, x *okr.Review, v val) { x.Date = r.date(v) }},
	{"note", kindText, "what was seen", func(r *reader, x *okr.Review, v val) { x.Note = r.text(v) }},
	{"decisions", kindTexts, "what was decided", func(r *reader, x *okr.Review, v val) { x.Decisions = r.texts(v) }},
}

var changeFields = []field[okr.Change]{
	{"date", kindDay, "the day of the change", func(r *reader, x *okr.Change, v val) { x.Date = r.date(v) }},
	{"for", kindRefs, "the key results that it concerns; else the whole objective", func(r *reader, x *okr.Change, v val) { x.For = r.refs(v) }},
	{"what", kindText, "what was changed", func(r *reader, x *okr.Change, v val) { x.What = r.text(v) }},
	{"why", kindText, "the reason", func(r *reader, x *okr.Change, v val) { x.Why = r.text(v) }},
}

var retrospectiveFields = []field[okr.Retrospective]{
	{"date", kindDay, "the day of the retrospective", func(r *reader, x *okr.Retrospective, v val) { x.Date = r.date(v) }},
	{"decision", kindDecision, "keep, change or drop", func(r *reader, x *okr.Retrospective, v val) { x.Decision = r.oneOf(v, decisions) }},
	{"learned", kindTexts, "what was learnt", func(r *reader, x *okr.Retrospective, v val) { x.Learned = r.texts(v) }},
	{"do_differently", kindTexts, "what to do differently", func(r *reader, x *okr.Retrospective, v val) { x.DoDifferently = r.texts(v) }},
	{"why_exceeded", kindText, "why a target was passed by far", func(r *reader, x *okr.Retrospective, v val) { x.WhyExceeded = r.text(v) }},
	{"note", kindText, "anything else", func(r *reader, x *okr.Retrospective, v val) { x.Note = r.text(v) }},
}

var linkFields = []field[link]{
	{"name", kindName, "what it is called", func(r *reader, l *link, v val) { r.into(v, &l.name) }},
	{"link", kindUrl, "where it is", func(r *reader, l *link, v val) { r.into(v, &l.url) }},
}

var periodFields = []field[dates]{
	{"start", kindDay, "the first day", func(r *reader, d *dates, v val) { d.start = r.date(v) }},
	{"end", kindDay, "the last day", func(r *reader, d *dates, v val) { d.end = r.date(v) }},
}

var termFields = []field[okr.Term]{
	{"means", kindText, "what the term means", func(r *reader, t *okr.Term, v val) { r.into(v, &t.Means) }},
	{"link", kindUrl, "where to read more", func(r *reader, t *okr.Term, v val) { t.Link = r.word(v) }},
}

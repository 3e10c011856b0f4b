package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/spf13/cobra"
)

// selection is the values of --select and --ignore: lists of words, each a rule,
// a category, a severity, a preset or "all", and each flag any number of times.
type selection struct{ selected, ignored []string }

const selectionHelp = `--select and --ignore take rules, categories (such as labels), presets (the
rules that are on in one), severities and "all", with commas between. Selecting
a rule also turns it on; a severity chooses among what is found. What is ignored
is not reported, but a rule that is selected by its own name is not ignored with
its category, a preset or all. A rule that is not reported still keeps those
quiet that would say the same less well, and mistakes of syntax are always
reported.`

// everything is the word for all rules.
const everything = "all"

func (s *selection) addTo(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&s.selected, "select", nil, "report only `LIST`: rules, categories, severities, presets or all")
	flags.StringArrayVar(&s.ignored, "ignore", nil, "do not report `LIST`: the same kinds of names")
	for _, flag := range [...]string{"select", "ignore"} {
		_ = cmd.RegisterFlagCompletionFunc(flag, completeSelection)
	}
}

// apply works the selection into the options of a run.
func (s *selection) apply(o *lint.Options) error {
	selected, outright, err := expand("--select", s.selected)
	if err != nil {
		return err
	}
	ignored, refused, err := expand("--ignore", s.ignored)
	if err != nil {
		return err
	}
	for _, name := range refused {
		if lint.Find(rules.All, name).Binding {
			return usagef("put right what it finds", "--ignore: %s cannot be ignored", name)
		}
	}
	o.Select = selected
	o.Ignore = slices.DeleteFunc(ignored, func(name string) bool {
		return slices.Contains(outright, name) && !slices.Contains(refused, name)
	})
	return nil
}

// expand returns the rules and severities that the values of a flag name, and
// those of the rules that it names outright.
func expand(flag string, values []string) (all, outright []string, err error) {
	for _, value := range values {
		for word := range strings.SplitSeq(value, ",") {
			word = strings.TrimSpace(word)
			if word == "" {
				return nil, nil, usagef(selectable(), "%s %q: a name is missing", flag, value)
			}
			names := meaningOf(word)
			if len(names) == 0 {
				return nil, nil, usagef(selectable(), "%s: there is no rule, category, severity or preset %q%s",
					flag, word, meant(word, append(selectionWords(), rules.Names()...)))
			}
			if lint.Find(rules.All, word) != nil {
				outright = append(outright, word)
			}
			all = append(all, names...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), outright, nil
}

// meaningOf returns the rules, or the severity, that a word stands for.
func meaningOf(word string) []string {
	switch {
	case word == everything:
		return rules.Names()
	case lint.Find(rules.All, word) != nil, slices.Contains(severityNames(), word):
		return []string{word}
	case slices.Contains(config.PresetNames(), word):
		return presetRules(word)
	}
	var names []string
	for _, r := range rules.All {
		if string(r.Category) == word {
			names = append(names, r.Name)
		}
	}
	return names
}

// selectable says what the flags take.
func selectable() string {
	return fmt.Sprintf("it takes %s and rules, which okr rules lists, and\n  categories: %s\n  severities: %s\n  presets: %s", everything,
		strings.Join(categoryNames(), ", "), strings.Join(severityNames(), ", "), strings.Join(config.PresetNames(), ", "))
}

// selectionWords returns the words that the flags take besides rules.
func selectionWords() []string {
	return slices.Concat(categoryNames(), severityNames(), config.PresetNames(), []string{everything})
}

// categoryNames returns the categories that have rules.
func categoryNames() []string {
	var names []string
	for _, c := range lint.Categories {
		if slices.ContainsFunc(rules.All, func(r *lint.Rule) bool { return r.Category == c }) {
			names = append(names, string(c))
		}
	}
	return names
}

func severityNames() []string {
	return []string{lint.Error.String(), lint.Warning.String(), lint.Info.String()}
}

// completeSelection offers the words that may follow the last comma, but those
// that stand before it. No space comes after one: another may follow.
func completeSelection(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	done := typed[:strings.LastIndex(typed, ",")+1]
	var offered []cobra.Completion
	offer := func(word, what string) {
		if !slices.Contains(strings.Split(done, ","), word) && strings.HasPrefix(done+word, typed) {
			offered = append(offered, cobra.CompletionWithDesc(done+word, what))
		}
	}
	for _, name := range categoryNames() {
		offer(name, "category")
	}
	for _, name := range severityNames() {
		offer(name, "severity")
	}
	for _, name := range config.PresetNames() {
		offer(name, "preset")
	}
	offer(everything, "every rule")
	for _, r := range rules.All {
		offer(r.Name, r.Summary())
	}
	return offered, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

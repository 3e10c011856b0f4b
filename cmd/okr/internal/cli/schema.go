package cli

import (
	_ "embed"
	"io"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/spf13/cobra"
)

//go:embed try.schema.json
var trySchema string

//go:embed rules.schema.json
var rulesSchema string

// A schema is a JSON Schema that okr prints, by what it describes.
type schema struct {
	of    string
	print func() string
}

// schemas are all of them; the first is the default.
var schemas = []schema{
	{"file", func() string { return string(okrfile.Schema()) }},
	{"config", func() string { return string(config.Schema(rules.Names()...)) }},
	{"lint", output.Schema},
	{"report", report.Schema},
	{"status", report.StatusSchema},
	{"try", func() string { return trySchema }},
	{"rules", func() string { return rulesSchema }},
	{"config-output", func() string { return configSchema }},
}

func schemaNames() []string {
	var names []string
	for _, s := range schemas {
		names = append(names, s.of)
	}
	return names
}

func newSchema(env *Env) *cobra.Command {
	var of string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the files, the configuration or an output",
		Long: `Schema prints a JSON Schema (draft-07). With the first line

  # yaml-language-server: $schema=okr.schema.json

in a file of OKRs, editors complete and check its fields.`,
		Example: `  okr schema > okr.schema.json
  okr schema --of config
  okr schema --of lint`,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			if err := oneOf("--of", of, schemaNames()...); err != nil {
				return err
			}
			i := slices.IndexFunc(schemas, func(s schema) bool { return s.of == of })
			return destination{}.write(env, func(w io.Writer, _ Stream) error {
				_, err := io.WriteString(w, schemas[i].print())
				return err
			})
		},
	}
	cmd.Flags().StringVar(&of, "of", "file", "`WHAT` it describes: "+strings.Join(schemaNames(), ", "))
	complete(cmd, "of", schemaNames()...)
	return cmd
}

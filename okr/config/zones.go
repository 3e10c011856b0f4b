package config

import "github.com/okr-as-code/okr/okr/yamldoc"

func bands() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			if n.Kind != yamldoc.Mapping {
				i, ok := r.word(name, n, "learning", "google")
				if ok {
					r.c.Bands = [...]Bands{learning, google}[i]
				}
				return ok
			}
			b, all := Bands{Met: r.c.Bands.Met, Exceeded: r.c.Bands.Exceeded}, true
			for _, p := range n.Pairs {
				var ok bool
				switch k := p.Key.Value; {
				case k == "met":
					b.Met, ok = r.share("met", p.Value)
				case k == "exceeded":
					b.Exceeded, ok = r.share("exceeded", p.Value)
				default:
					ok = free(k) || r.unknown(p.Key, "a bound of bands", []string{"met", "exceeded"})
				}
				all = all && ok
			}
			if all && b.Met > b.Exceeded {
				return r.wrong(n, "met, %s, is above exceeded, %s", decimal(b.Met), decimal(b.Exceeded))
			}
			if all {
				r.c.Bands = b
			}
			return all
		},
		schema: schema{"anyOf": []any{
			schema{"enum": []string{"learning", "google"}},
			schema{"type": "object", "additionalProperties": false, "patternProperties": schema{"^x-": true},
				"properties": schema{"met": shareSchema(), "exceeded": shareSchema()}},
		}},
		value: func(c *Config) any {
			switch c.Bands {
			case learning:
				return "learning"
			case google:
				return "google"
			}
			return Fields{{"met", c.Bands.Met}, {"exceeded", c.Bands.Exceeded}}
		},
	}
}

// confidence is the zone beyond which a confidence is an info, or that and the
// one beyond which it is a warning.
func confidence() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			l := &r.c.Limits
			info, warning, all := [2]float64{l.ConfidenceLow, l.ConfidenceHigh}, [2]float64{l.ConfidenceTooLow, l.ConfidenceTooHigh}, true
			if n.Kind != yamldoc.Mapping {
				info[0], info[1], all = r.zone(name, n)
				// A wider zone pushes the warnings out, rather than being a mistake.
				warning[0], warning[1] = min(warning[0], info[0]), max(warning[1], info[1])
			} else {
				for _, p := range n.Pairs {
					var ok bool
					switch k := p.Key.Value; {
					case k == "info":
						info[0], info[1], ok = r.zone(k, p.Value)
					case k == "warning":
						warning[0], warning[1], ok = r.zone(k, p.Value)
					default:
						ok = free(k) || r.unknown(p.Key, "a zone of confidence", []string{"info", "warning"})
					}
					all = all && ok
				}
			}
			switch {
			case !all:
				return false
			case warning[0] > info[0] || warning[1] < info[1]:
				return r.wrong(n, "the zone of info, %s, lies within that of warning, %s", zoneText(info[0], info[1]), zoneText(warning[0], warning[1]))
			}
			l.ConfidenceLow, l.ConfidenceHigh = info[0], info[1]
			l.ConfidenceTooLow, l.ConfidenceTooHigh = warning[0], warning[1]
			return true
		},
		schema: schema{"anyOf": []any{
			zoneSchema(),
			schema{"type": "object", "additionalProperties": false, "patternProperties": schema{"^x-": true},
				"properties": schema{"info": zoneSchema(), "warning": zoneSchema()}},
		}},
		value: func(c *Config) any {
			l := &c.Limits
			return Fields{
				{"info", []float64{l.ConfidenceLow, l.ConfidenceHigh}},
				{"warning", []float64{l.ConfidenceTooLow, l.ConfidenceTooHigh}},
			}
		},
	}
}

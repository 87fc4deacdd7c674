package po

import "strings"

// String writes the file as msgfmt and translators' programs read it.
func (f *File) String() string {
	var b strings.Builder
	var header strings.Builder
	for _, h := range f.Header {
		header.WriteString(h.Name + ": " + h.Value + "\n")
	}
	field(&b, "msgid", "")
	field(&b, "msgstr", header.String())
	for _, m := range f.Messages {
		b.WriteByte('\n')
		m.write(&b)
	}
	return b.String()
}

func (m Message) write(b *strings.Builder) {
	comments(b, "# ", m.Remarks)
	comments(b, "#. ", m.Notes)
	for _, place := range m.Places {
		if strings.Contains(place, " ") {
			place = "\u2068" + place + "\u2069" // as gettext marks names with spaces
		}
		b.WriteString("#: " + place + "\n")
	}
	if m.Fuzzy {
		b.WriteString("#, fuzzy\n")
	}
	if m.Before != "" {
		var before strings.Builder
		field(&before, "msgid", m.Before)
		comments(b, "#| ", strings.Split(strings.TrimSuffix(before.String(), "\n"), "\n"))
	}
	if m.Context != "" {
		field(b, "msgctxt", m.Context)
	}
	field(b, "msgid", m.ID)
	field(b, "msgstr", m.Str)
}

func comments(b *strings.Builder, mark string, lines []string) {
	for _, line := range lines {
		b.WriteString(strings.TrimRight(mark+strings.ReplaceAll(line, "\n", " "), " ") + "\n")
	}
}

// field writes a name and its text, a line of text in each string.
func field(b *strings.Builder, name, text string) {
	b.WriteString(name + " ")
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" && len(lines) > 1 {
		lines = lines[:len(lines)-1]
	}
	if len(lines) > 1 {
		b.WriteString("\"\"\n")
	}
	for _, line := range lines {
		b.WriteString("\"" + escape(line) + "\"\n")
	}
}

func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s)
}

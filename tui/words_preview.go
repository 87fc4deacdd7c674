package tui

import (
	"errors"
	"fmt"
	"slices"

	"example.com/hearten/content"
)

// What a preview says of itself.
const (
	assumeWords = "Who is it seen by? The way you went is gone again with what you choose here, as far as it leads."
	previewEnd  = "This is the end of it."
)

// previewSide stands at the other end of the heading.
func previewSide(side string) string {
	if side == "" {
		return "preview"
	}
	return side + ", preview"
}

// redrawnWords say that a file was saved, "" where the page says why it cannot be shown; lost counts the steps that are not there any
// more.
func redrawnWords(r Reading, lost int) string {
	if r.Err != nil {
		return ""
	}
	if lost > 0 {
		return "Saved, and drawn anew. The way you went ends here now."
	}
	return "Saved, and drawn anew."
}

// unreadWords say that what is shown is older than the file, and why where that tells more.
func unreadWords(err error) string {
	const words = "It was changed and cannot be shown now: this is as it was before."
	if errors.Is(err, content.ErrNothingWritten) {
		return words
	}
	return words + " " + upper(err.Error()) + "."
}

// kindWords name a kind for those who write.
func kindWords(k content.Kind) string {
	switch k {
	case content.KindScenario:
		return "conversation"
	case content.KindCheckup:
		return "check-up"
	case content.KindNudges:
		return "reminders"
	case content.KindPack, content.KindCompetency, content.KindLesson, content.KindBadge, content.KindRole, content.KindWalk:
	}
	return string(k)
}

// subjectWords name a file in a list.
func subjectWords(s content.Subject) string {
	kind, pos, title := s.Of()
	return upper(kindWords(kind)) + " “" + inner(oneLine(title)) + "”, " + oneLine(pos.File)
}

// sceneWords name a scene in a list.
func sceneWords(sc *content.Scene) string {
	words := fmt.Sprintf("%s, line %d", oneLine(sc.Name.String()), sc.Pos.Line)
	if sc.Ending != nil {
		words += fmt.Sprintf(", ending %s", sc.Ending.Kind)
	}
	return words
}

// faultWords are problems in a sentence each, the errors first.
func faultWords(problems []content.Problem) []string {
	var out []string
	for _, severity := range []content.Severity{content.Error, content.Warning} {
		for _, p := range problems {
			if p.Severity != severity {
				continue
			}
			words := fmt.Sprintf("Line %d, %s %s: %s", p.Line, p.Severity, p.Code, p.Message)
			if p.Suggestion != "" {
				words += "; " + p.Suggestion
			}
			out = append(out, withStop(oneLine(words)))
		}
	}
	return out
}

// behind is prose with what learners do not see: where cues stand, and when a paragraph is shown.
func behind(p content.Prose) content.Prose {
	out := make(content.Prose, len(p))
	for i, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			b.Text = cuesShown(b.Text)
			if b.If != nil {
				b.Text = append(content.Line{content.Literal{Text: "[only if " + content.ConditionWords(b.If, nil) + "]"}, content.Text(" ")}, b.Text...)
				b.If = nil
			}
			out[i] = b
		case content.List:
			items := make([]content.Prose, len(b.Items))
			for j, item := range b.Items {
				items[j] = behind(item)
			}
			b.Items = items
			out[i] = b
		case content.Quote:
			b.Body = behind(b.Body)
			out[i] = b
		case content.Code, content.Table, content.Subheading, content.Rule:
			out[i] = b
		}
	}
	return out
}

func cuesShown(l content.Line) content.Line {
	out := slices.Clone(l)
	for i, in := range out {
		switch in := in.(type) {
		case content.CueMark:
			out[i] = content.Literal{Text: " [cue " + in.Name + "]"}
		case content.Strong:
			out[i] = content.Strong(cuesShown(content.Line(in)))
		case content.Emphasis:
			out[i] = content.Emphasis(cuesShown(content.Line(in)))
		case content.Struck:
			out[i] = content.Struck(cuesShown(content.Line(in)))
		case content.Text, content.Literal, content.Link, content.Break:
		}
	}
	return out
}

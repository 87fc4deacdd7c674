package gift

import (
	"strconv"
	"strings"

	"example.com/hearten/content"
)

// answersOf reads what stands between the braces. kind is "" for several answers to choose from, and otherwise names the kind of
// question that it is.
func answersOf(inner, format string) (out []Answer, kind string) {
	body, general := cutAt(inner, "####")
	body = strings.TrimSpace(body)
	switch head, _ := cutAt(body, "#"); {
	case body == "":
		return nil, "an essay"
	case body[0] == '#':
		return nil, "a number to give"
	case find(body, "~") >= 0 || find(body, "=") >= 0:
		out, kind = choicesOf(body, format)
	case isTruth(head):
		out = truth(body, format)
	default:
		return nil, "a short answer"
	}
	general = markdownOf(general, formatOf(&general, format), true)
	for i := range out {
		if general != "" {
			out[i].Feedback = strings.TrimSpace(out[i].Feedback + "\n\n" + general)
		}
	}
	return out, kind
}

// maxAnswers is how many answers a question may have.
const maxAnswers = 100

// choicesOf reads answers behind `=` and `~`. All of them behind `=` are short answers, or pairs.
func choicesOf(body, format string) (out []Answer, kind string) {
	wrong := false
	for body != "" {
		if len(out) == maxAnswers {
			return nil, "a question with too many answers"
		}
		right := body[0] == '='
		if !right && body[0] != '~' {
			return nil, "a question that cannot be read"
		}
		wrong = wrong || !right
		end := len(body)
		for _, sign := range []string{"=", "~"} {
			if i := find(body[1:], sign); i >= 0 {
				end = min(end, i+1)
			}
		}
		one, feedback := cutAt(strings.TrimSpace(body[1:end]), "#")
		out = append(out, answerOf(one, feedback, right, format))
		body = strings.TrimSpace(body[end:])
	}
	switch {
	case wrong:
		return out, ""
	case strings.Contains(out[0].Text, "-\\>") || strings.Contains(out[0].Text, "->"):
		return nil, "pairs to match"
	}
	return nil, "a short answer"
}

func answerOf(text, feedback string, right bool, format string) Answer {
	grade := content.Poor
	if right {
		grade = content.Best
	}
	if number, rest, ok := strings.Cut(strings.TrimPrefix(text, "%"), "%"); ok && strings.HasPrefix(text, "%") {
		if weight, err := strconv.ParseFloat(strings.TrimSpace(number), 64); err == nil {
			grade, text = gradeOf(weight), rest
		}
	}
	format = formatOf(&text, format)
	return Answer{
		Text: oneLine(markdownOf(text, format, true)), Grade: grade,
		Feedback: markdownOf(feedback, formatOf(&feedback, format), true),
	}
}

// gradeOf is the grade that a share of the points stands for, in percent.
func gradeOf(weight float64) content.Grade {
	switch {
	case weight >= 99.9:
		return content.Best
	case weight >= 50:
		return content.Good
	case weight > 0:
		return content.Weak
	}
	return content.Poor
}

func isTruth(s string) bool {
	switch strings.TrimSpace(s) {
	case "T", "F", "TRUE", "FALSE":
		return true
	}
	return false
}

// truth reads `T#feedback if it is missed#feedback if it is met`.
func truth(body, format string) []Answer {
	head, rest := cutAt(body, "#")
	missed, met := cutAt(rest, "#")
	yes, no := Answer{Text: "True", Grade: content.Poor}, Answer{Text: "False", Grade: content.Poor}
	best, other := &yes, &no
	if strings.HasPrefix(strings.TrimSpace(head), "F") {
		best, other = other, best
	}
	best.Grade, best.Feedback = content.Best, markdownOf(met, formatOf(&met, format), true)
	other.Feedback = markdownOf(missed, formatOf(&missed, format), true)
	return []Answer{yes, no}
}

package content

import (
	"slices"
	"strings"
	"time"
)

func parseTrigger(head word, rest []word) (chip, *fault) {
	switch head.text {
	case "after":
		return parseAfter(head, rest)
	case "stale":
		return parseStale(head, rest)
	}
	return parseAt(head, rest)
}

func parseAfter(head word, rest []word) (chip, *fault) {
	const remedy = "write `after plan 18h`, for example"
	events := []string{"plan", "session", "badge", "scenario"}
	if len(rest) == 0 {
		return nil, faultAt(head, remedy, "after `after` one of plan, session, badge, scenario is expected")
	}
	if !slices.Contains(events, rest[0].text) {
		return nil, faultAt(rest[0], suggestFrom(rest[0].text, events),
			"after `after` one of plan, session, badge, scenario is expected, not `%s`", rest[0].text)
	}
	if len(rest) == 1 {
		return nil, faultAt(rest[0], remedy, "after `after %s` a time is expected", rest[0].text)
	}
	wait, f := parseDuration(rest[1])
	if f != nil {
		return nil, f
	}
	return alone(triggerChip{trigger: After{rest[0].text, wait}}, word{text: "after " + rest[0].text + " " + rest[1].text}, rest[2:])
}

func parseStale(head word, rest []word) (chip, *fault) {
	if len(rest) < 2 {
		return nil, faultAt(head, "write `stale active-listening 14d`, for example",
			"after `stale` a competency and a time are expected")
	}
	if f := checkName(rest[0]); f != nil {
		return nil, f
	}
	wait, f := parseDuration(rest[1])
	if f != nil {
		return nil, f
	}
	return alone(triggerChip{Stale{Wait: wait}, rest[0]}, word{text: "stale " + rest[0].text + " " + rest[1].text}, rest[2:])
}

func parseAt(head word, rest []word) (chip, *fault) {
	const remedy = "write `at morning`, `at evening` or `at most 1 a week`"
	if len(rest) == 0 {
		return nil, faultAt(head, remedy, "after `at` one of morning, evening, most is expected")
	}
	switch rest[0].text {
	case "morning", "evening":
		return alone(triggerChip{trigger: AtHour(rest[0].text)}, word{text: "at " + rest[0].text}, rest[1:])
	case "most":
		return parseAtMost(rest[0], rest[1:])
	}
	return nil, faultAt(rest[0], suggestOr(rest[0].text, []string{"morning", "evening", "most"}, remedy),
		"after `at` one of morning, evening, most is expected, not `%s`", rest[0].text)
}

func parseAtMost(most word, rest []word) (chip, *fault) {
	const remedy = "write `at most 1 a day` or `at most 1 a week`"
	if len(rest) < 3 {
		return nil, faultAt(most, remedy, "after `at most` a number and `a day` or `a week` are expected")
	}
	n, ok := parseNumber(rest[0].text)
	if !ok {
		return nil, faultAt(rest[0], remedy, "after `at most` a number is expected, not `%s`", rest[0].text)
	}
	if rest[1].text != "a" {
		return nil, faultAt(rest[1], remedy, "after the number `a day` or `a week` is expected, not `%s`", rest[1].text)
	}
	if per := rest[2].text; per != "day" && per != "week" {
		return nil, faultAt(rest[2], suggestOr(per, []string{"day", "week"}, remedy), "`a day` or `a week` is expected, not `a %s`", per)
	}
	return alone(triggerChip{trigger: AtMostEvery{n, rest[2].text}}, word{text: "at most … a " + rest[2].text}, rest[3:])
}

// parseDuration reads a whole number of hours, days or weeks: `18h`, `14d`, `2w`.
func parseDuration(w word) (time.Duration, *fault) {
	const remedy = "write hours, days or weeks, such as `18h`, `14d` or `2w`"
	units := map[string]time.Duration{"h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour}
	digits := strings.TrimRight(w.text, "hdw")
	n, ok := parseNumber(digits)
	unit := units[strings.TrimPrefix(w.text, digits)]
	if !ok || unit == 0 {
		return 0, faultAt(w, remedy, "`%s` is not a time", w.text)
	}
	return time.Duration(n) * unit, nil
}

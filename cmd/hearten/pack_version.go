package main

import (
	"cmp"
	"strconv"
	"strings"
)

// isOlder reports whether one version is before another, as far as both are numbers with dots between them; of others nobody
// knows.
func isOlder(version, than string) bool {
	a, okA := numbers(version)
	b, okB := numbers(than)
	for i := range max(len(a), len(b)) {
		if c := cmp.Compare(numberAt(a, i), numberAt(b, i)); c != 0 {
			return okA && okB && c < 0
		}
	}
	return false
}

func numberAt(numbers []int, i int) int {
	if i < len(numbers) {
		return numbers[i]
	}
	return 0
}

func numbers(version string) (out []int, ok bool) {
	for part := range strings.SplitSeq(version, ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}

// precedence says what is unusual about a version that comes in place of another, or "".
func precedence(version, before string, sameFiles bool) string {
	switch {
	case isOlder(version, before):
		return "This one is older than what is there."
	case version == before && !sameFiles:
		return "It has the same version, and other files."
	}
	return ""
}

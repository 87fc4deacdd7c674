package main

import (
	"strings"
	"testing"
	"time"
)

// TestAFaultIsAnError: it is said in words with what to do, and its trace stands there only where it was asked for.
func TestAFaultIsAnError(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want []string
		not  string
	}{
		"as it is":     {[]string{"status"}, []string{"hearten: there is a fault in hearten itself: no time\n", "--debug"}, "goroutine"},
		"with --debug": {[]string{"status", "--debug"}, []string{"goroutine", "fault_test.go", "hearten: there is a fault in hearten itself: no time\n"}, "\x1b"},
		"for scripts":  {[]string{"status", "--json"}, []string{`{"error":{"code":"fault","message":`}, "goroutine"},
	} {
		e := world(false, "HEARTEN_HOME="+t.TempDir())
		e.clock = func() time.Time { panic("no time") }
		if got := report(e, run(t.Context(), e, c.args)); got != statusFailed {
			t.Errorf("%s: exit status %d, want %d", name, got, statusFailed)
		}
		said := e.err.(*strings.Builder).String()
		for _, want := range c.want {
			if !strings.Contains(said, want) {
				t.Errorf("%s: got\n%s\nwant %q", name, said, want)
			}
		}
		if strings.Contains(said, c.not) {
			t.Errorf("%s: got\n%s\nwithout %q", name, said, c.not)
		}
	}
}

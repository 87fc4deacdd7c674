package tui

import (
	"testing"
	"time"
)

func TestExpiry(t *testing.T) {
	at := time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC)
	for renew, want := range map[string]string{
		"24 months": "2028-11-24", "1 year": "2027-11-24", "2 weeks": "2026-12-08", "10 days": "2026-12-04",
	} {
		if got, ok := Expiry(at, renew); !ok || got.Format(time.DateOnly) != want {
			t.Errorf("%s: got %v, want %s", renew, got, want)
		}
	}
	for _, never := range []string{"", "soon", "3 moons"} {
		if got, ok := Expiry(at, never); ok {
			t.Errorf("%q: got %v, want never", never, got)
		}
	}
}

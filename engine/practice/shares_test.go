package practice_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/practice"
)

func TestSharesOfASession(t *testing.T) {
	plenty := practice.Minutes{Reviews: 99, Practice: 99, Probes: 99}
	for name, c := range map[string]struct {
		minutes, sigma float64
		worth, want    practice.Minutes
	}{
		"nothing is known: all have their share":    {10, 1, plenty, practice.Minutes{Reviews: 3, Practice: 5.5, Probes: 1.5}},
		"half is known: probes have half of theirs": {10, .7, plenty, practice.Minutes{Reviews: 3, Practice: 6.25, Probes: .75}},
		"enough is known: no probes":                {10, .4, plenty, practice.Minutes{Reviews: 3, Practice: 7}},
		"few reviews are worth it":                  {10, .4, practice.Minutes{Reviews: 1, Practice: 99}, practice.Minutes{Reviews: 1, Practice: 9}},
		"no practice is left":                       {10, .4, practice.Minutes{Reviews: 8, Probes: 99}, practice.Minutes{Reviews: 8, Probes: 2}},
		"nothing is worth it":                       {10, 1, practice.Minutes{}, practice.Minutes{}},
		"no minutes":                                {0, 1, plenty, practice.Minutes{}},
		"minutes that are no number":                {math.NaN(), math.NaN(), plenty, practice.Minutes{}},
	} {
		got := practice.Shares(c.minutes, c.sigma, c.worth)
		if math.Abs(got.Reviews-c.want.Reviews)+math.Abs(got.Practice-c.want.Practice)+math.Abs(got.Probes-c.want.Probes) > 1e-9 {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}

func TestSharesNeverExceedTheMinutesNorWhatIsWorthwhile(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	full := 0
	for range 20000 {
		minutes, worth := 20*r.Float64(), practice.Minutes{Reviews: 10 * r.Float64(), Practice: 20 * r.Float64(), Probes: 5 * r.Float64()}
		if r.IntN(3) == 0 {
			worth.Practice = odd(r)
		}
		m := practice.Shares(minutes, odd(r), worth)
		sum := m.Reviews + m.Practice + m.Probes
		if !(sum <= minutes+1e-9) || m.Reviews < 0 || m.Practice < 0 || m.Probes < 0 || m.Reviews > worth.Reviews+1e-9 || m.Probes > worth.Probes+1e-9 {
			t.Fatalf("%+v of %g minutes, of %+v worthwhile", m, minutes, worth)
		}
		if sum > minutes-1e-9 {
			full++
		}
	}
	t.Logf("%d of 20000 sessions full", full)
}

package recall

import "math"

const (
	// Horizon is how far a review is looked after, in days.
	Horizon = 30
	// Kept and Lost are what a review takes, in minutes, when the answer is recalled and when it is not.
	Kept, Lost = .30, .50
	// Lambda is the gain a minute below which a review is not worth the minute.
	Lambda = .10
)

// Outlook is what a review today would change, as far as the next [Horizon] days go.
type Outlook struct {
	Recall  float64 // the probability of recall today
	Without float64 // mean recall over the horizon without the review
	With    float64 // the same with it, whatever comes of it
	Minutes float64 // what it takes, on average
}

// Gain is the mean recall that a minute of the review brings; never below 0.
func (o Outlook) Gain() float64 {
	if o.Minutes == 0 {
		return 0
	}
	return max(0, (o.With-o.Without)/o.Minutes)
}

// Outlook looks at a review elapsedDays after the last one. What was never reviewed has the zero Outlook, and so has what was
// reviewed today: a second ask on one day is no memory.
func (m Model) Outlook(of Memory, elapsedDays float64) Outlook {
	elapsed := days(elapsedDays)
	if !of.Reviewed() || elapsed < 1 {
		return Outlook{}
	}
	r := m.Retrievability(of, elapsed)
	good := m.mean(0, m.Review(of, elapsed, Good).Stability)
	again := m.mean(0, m.Review(of, elapsed, Again).Stability)
	return Outlook{
		Recall:  r,
		Without: m.mean(elapsed, of.Stability),
		With:    r*good + (1-r)*again,
		Minutes: r*Kept + (1-r)*Lost,
	}
}

// Gain is the recall that a review brings a minute, elapsedDays after the last one: what the day's reviews are ordered by.
func (m Model) Gain(of Memory, elapsedDays float64) float64 { return m.Outlook(of, elapsedDays).Gain() }

// mean is the mean recall over the horizon from an elapsed day on: the integral of the forgetting curve
// (1 + F·t/S)^−w20, divided by its length.
func (m Model) mean(elapsed, stability float64) float64 {
	k, p := m.factor/max(stability, .001), 1-m.decay
	return (math.Pow(1+k*(elapsed+Horizon), p) - math.Pow(1+k*elapsed, p)) / (k * p * Horizon)
}

package practice

// The shares of a session's minutes.
const (
	ReviewShare = 0.30 // at most for reviews
	ProbeShare  = 0.15 // at most for probes, while nothing is known
	// ProbesFrom and ProbesTo are the mean σ of the core competencies at which probes have all of their share, and none.
	ProbesFrom = 1.0
	ProbesTo   = 0.4
)

// Minutes is how a session's minutes are shared out.
type Minutes struct{ Reviews, Practice, Probes float64 }

// Shares shares out a session's minutes. sigma is the mean σ of the core competencies; worth is how many minutes of each
// would be worth their while. What reviews and probes have no use for goes to practice; what practice has no use for goes back
// to reviews, then to probes. The sum is at most minutes.
func Shares(minutes, sigma float64, worth Minutes) Minutes {
	minutes = sane(minutes)
	reviews, practice, probes := sane(worth.Reviews), sane(worth.Practice), sane(worth.Probes)
	unknown := min(1, sane((sigma-ProbesTo)/(ProbesFrom-ProbesTo)))
	m := Minutes{
		Reviews: min(reviews, ReviewShare*minutes),
		Probes:  min(probes, ProbeShare*unknown*minutes),
	}
	m.Practice = min(practice, minutes-m.Reviews-m.Probes)
	left := minutes - m.Reviews - m.Practice - m.Probes
	more := min(left, reviews-m.Reviews)
	m.Reviews += more
	m.Probes += min(left-more, probes-m.Probes)
	return m
}

package engine

// room is how many minutes are left, with the one that a session may take more than asked for.
func (d day) room() float64 { return float64(d.minutes) + spareMinutes - d.taken }

// small is how many minutes of the day belong to what comes beside the larger thing whatever that is.
func (d day) small(begun func(key string) bool) (sum float64) {
	if d.minutes <= 1 {
		return 0
	}
	then, _ := d.thenPlanned(begun)
	return d.begunAndDue(begun) + then.Minutes
}

// begunAndDue is how many minutes a talk, what was begun, the follow-up and the close of the week take.
func (d day) begunAndDue(begun func(key string) bool) float64 {
	talk, _ := d.talkToday()
	before, _ := d.beforePlan(begun)
	follow, _ := d.followUp()
	week, _ := d.closesWeek()
	return talk.Minutes + before.Minutes + follow.Minutes + week.Minutes
}

// one is the agenda of a minute: the first thing that there is.
func (d day) one(a Agenda, week Activity, closes bool, begun func(key string) bool) Agenda {
	if len(a.Activities) > 0 {
		return a
	}
	if closes {
		a.Activities = append(a.Activities, week)
		return a
	}
	for _, next := range []func() (Activity, bool){
		func() (Activity, bool) { return d.thenPlanned(begun) }, d.review,
	} {
		if act, ok := next(); ok {
			a.Activities = append(a.Activities, act)
			return a
		}
	}
	main := d.practise()
	if act, ok := d.probe(); ok && len(main) == 0 {
		main = []Activity{act}
	}
	a.Activities = append(a.Activities, main[:min(1, len(main))]...)
	return a
}

package content

// Share is a sum of grades over the sum of the best grades on offer, in lowest terms. Of is 0 where no run to an ending has one.
type Share struct {
	Got, Of int
	// Limit is set where runs come as near as they like by going round a loop, and none has it.
	Limit bool
	// Cut is set where the search was cut short: a better one, or a worse one, may be left.
	Cut bool
}

// relaxBudget is how many steps are spent on each of the two shares.
const relaxBudget = 30_000_000

// shares finds the best and the worst share over all runs that come to an ending. What is everywhere the best on offer, or
// nowhere worth a point, is found by reaching it. Between the two the best ratio of sums is found by Dinkelbach's method: a run
// is weighed by got·q - of·p for the ratio p/q known so far; one that weighs more than nothing has a better ratio, and where
// there is none, p/q is the best. A loop that weighs more than nothing has its own ratio as a limit.
func (f *findings) shares() (best, worst Share) {
	if !f.counts() {
		return Share{}, Share{}
	}
	w := &weighing{findings: f}
	best = w.extreme(Share{Got: 1, Of: 1}, func(id, e int) bool { return f.grade[f.by[e]] == f.best[id] }, 1)
	worst = w.extreme(Share{Got: 0, Of: 1}, func(_, e int) bool { return f.grade[f.by[e]] == 0 }, -1)
	return best, worst
}

// counts reports whether some run to an ending has a share.
func (f *findings) counts() bool { return f.reaches(func(_, _ int) bool { return true }) }

// extreme is the share that only such edges give, where a run or a loop has no others, and else what the weighing finds.
func (w *weighing) extreme(whole Share, such func(id, edge int) bool, sign int64) Share {
	if w.reaches(such) {
		return whole
	}
	if w.circles(such) {
		whole.Limit = true
		return whole
	}
	w.sign, w.left = sign, relaxBudget
	return w.search(w.known(whole))
}

// reaches reports whether a run to an ending has such edges only, and something to win on one of them.
func (f *findings) reaches(such func(id, edge int) bool) bool {
	met := make([]bool, 2*f.count()) // a state, and whether there was something to win on the way
	open := make([]uint32, 0, len(met))
	visit := func(at int) {
		if !met[at] {
			met[at] = true
			open = append(open, uint32(at))
		}
	}
	for id := range f.inputs.count {
		visit(2 * id)
	}
	for len(open) > 0 {
		last := int(open[len(open)-1])
		open = open[:len(open)-1]
		id, won := last/2, last%2
		if f.kind[id] == ending && won == 1 {
			return true
		}
		if f.best[id] > 0 {
			won = 1
		}
		for e, last := f.edges(id); e < last; e++ {
			if such(id, e) {
				visit(2*int(f.to[e]) + won)
			}
		}
	}
	return false
}

// circles reports whether a loop, from which an ending can be reached, has such edges only and something to win on one of them.
func (f *findings) circles(such func(id, edge int) bool) bool {
	o := f.ordering(such)
	for id := range f.count() {
		if f.best[id] == 0 || f.prospects(id)&canEnd == 0 {
			continue
		}
		for e, last := f.edges(id); e < last; e++ {
			if such(id, e) && o.group[f.to[e]] == o.group[id] {
				return true
			}
		}
	}
	return false
}

func lowest(got, of int) (int, int) {
	a, b := got, of
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return got, of
	}
	return got / a, of / a
}

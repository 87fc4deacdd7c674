package trial

import (
	"runtime"
	"sync"
)

// Part is what one part of the simulation found: the constants of its worlds, every policy's figure by name, and the goals
// that it measures, in the units of the engine's goals: a number, or a pair.
type Part struct {
	World    map[string]any    `json:"world"`
	Policies map[string]Figure `json:"policies"`
	Goals    map[string]any    `json:"goals"`
}

// Each does something for every learner from 0 to n-1, as many at a time as there are processors.
func Each(n int, do func(learner int)) {
	var all sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	all.Wait()
}

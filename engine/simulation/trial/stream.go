package trial

import (
	"hash/fnv"
	"math/rand/v2"
)

// Stream is the chance of one purpose in the life of one learner. The same seed, learner and purpose give the same draws,
// whatever the policy does and in whatever order learners are gone through: common random numbers.
func Stream(seed uint64, learner int, purpose string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(purpose))
	return rand.New(rand.NewPCG(seed*0x9e3779b97f4a7c15+uint64(learner), h.Sum64()))
}

// Package practice says which activity helps a person most, per minute: the index that plans run, and the simulation measures.
// It knows numbers only, and of the rest of the engine only the belief.
//
// # The index
//
//	U_a = Σ_k w_k · ( q_ak · E[z(p)] · (1 − m·e^(−Δt_k/τ)) · effect(kind) · pace_k  +  ι · expected fall of var(θ_k) a minute )
//
// w are the weights of the role and the focus, q the activity's loadings, Δt the days since the competency was practised last.
// p is the chance of a good answer or a best one, because that is what a level states and an author can guess; the
// expectation is over what is believed of the person and of the difficulty, so that an activity that may be far off counts
// less than one that is surely about right. z(p) = exp(−((p − .69)/.28)²) is wide on purpose: studies disagree about the best
// difficulty (Wilson et al. 2019 derive .85 for training by error; Vygotsky's zone and desirable difficulties, Bjork 1994,
// lie lower). That practice again at once adds less is the spacing effect (Cepeda et al. 2006). [Learner.Index] returns the terms,
// to be said in words. [Shares] exchanges practice for reviews and probes.
//
// # Following somebody who learns
//
// Practice moves what is measured. A belief that takes a person for standing still lags behind, thinks too little of them, and
// gives them what they can do already. [Track] moves with them: every practice adds what it is expected to add, and the
// variance of that; every graded answer then tells of θ, and through the covariances of how this person learns: z at six points
// of p, the pace in each competency, m. It is an extended Kalman filter for grades (Fahrmeir 1992), fed by what the
// journal holds: grades, times, what was done. A fold calls [Track.Age] as days pass, and for an activity [Track.Answer] for
// each graded answer in it, which returns the item as it is thought of now, then [Track.Practise], then sets the days since to none.
//
// What was given up: a track is not shown. Scores rest on answers alone, so that nothing is awarded for having sat through a
// lesson. The covariance of a person and an item is not kept either; measured, that changes nothing.
package practice

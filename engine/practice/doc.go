// Package practice says which activity helps a person most, per minute: the index that plans run.
//
//	U_a = Σ_k w_k · q_ak · E[z(p)] · (1 − .6·e^(−Δt_k/τ)) · effect(kind)
//
// w are the weights of the role and the focus, q the activity's loadings, Δt the days since the competency was practised last,
// τ two days; p is the chance of a good answer or a best one, z(p) = exp(−((p − .78)/.28)²), and the expectation is over what
// is believed of the person and of the difficulty. The middle threshold of a graded response decides p, because that is what
// a level states and what an author can guess.
package practice

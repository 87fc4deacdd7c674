// Package pathway measures what the choice of practice is worth: twelve weeks of five sessions of six minutes, for a role of
// five competencies among sixteen, in worlds with four laws of learning. Every policy meets the same learners, the same
// exercises and, exercise for exercise, the same luck.
//
// Ours is the index of package practice as learners run it, with the rule that no scenario is repeated within seven days. It begins
// without a snapshot: what it knows it learns from the grades of what is practised. Of authors it knows the difficulty as they
// see it, of exercises their type, of learners the role.
//
// The syllabi go through the role's competencies from easy to hard, and begin again at the end; one of them does
// every exercise twice before the next, which spreads the course over the twelve weeks. Weakest first and gap greedy have the
// scores that answers give, and take the exercise nearest to what the learner should mostly manage. The oracle knows θ, the law, and the true
// gain of everything, and takes what adds most per minute now.
package pathway

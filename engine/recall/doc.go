// Package recall is a learner's memory of questions: how likely it is that one is recalled today, what a review makes of it,
// and which review is worth its minute. It knows numbers and days only; what a question is, and what a day is, is the
// caller's.
//
// # The memory
//
// A [Memory] is stability and difficulty as FSRS-6 defines them (Ye and others, open-spaced-repetition; the 21 default weights
// are fitted to the histories of some 10,000 learners). A [Model] moves it: [Model.Review] after an answer,
// [Model.Retrievability] as days go by. The equations are go-fsrs's, called at their lowest level, because its scheduler
// counts days in UTC and ours end at four in the morning. It also clamps initial stabilities at .1 and puts the default
// weights in the place of those that it finds invalid; [New] refuses such weights first. States agree with ts-fsrs and fsrs-rs
// within 1e-4 on 200 histories.
//
// # What is reviewed first
//
// Neither what has been due longest nor what is recalled least: what gains most a minute. With H = 30 days, R the recall today,
// k = F/S and p = 1 − w20, mean recall over the next H days is
//
//	A(t,S) = [ (1+k(t+H))^p − (1+kt)^p ] / (k p H)
//
// and a review is worth
//
//	G = [ R·A(0,S_good) + (1−R)·A(0,S_again) − A(t,S) ] / ( R·.30 + (1−R)·.50 min )
//
// until the day's minutes end or G < λ = .10 ([Lambda]). So a question that is nearly lost waits while one that a minute can
// save is there; after an absence the order is sane without a backlog; and an easy day is nothing but fewer minutes. The terms
// are an [Outlook], for the words that go with a choice.
package recall

//go:build unix

package main

const (
	firstDay  = "2026-11-24T07:30:00+01:00"
	secondDay = "2026-11-25T07:30:00+01:00"
	thirdDay  = "2026-11-26T07:30:00+01:00"
	weeksOn   = "2026-12-10T07:30:00+01:00" // two weeks after the second and the third
	monthOn   = "2026-12-28T07:30:00+01:00"
)

func theFirstDay(h hand) {
	h.begin(firstDay, "today")
	h.sees("Nobody sees this but you")
	h.goOn()
	h.sees("Say it back first")
	h.goOn()
	h.sees("In a busy kitchen")
	h.goOn()
	h.sees("Gist.")
	h.goOn()
	h.sees("Noor looks after")
	h.setting("Frontline lead", "Gus runs")
	h.goOn()
	h.sees("Halina runs")
	h.choose("met the change in front of the patients")
	h.sees("She spoke of slots")
	h.goOn()
	h.sees("Kofi tests")
	h.choose("Okay, it's the moving")
	h.sees("The correction is in")
	h.goOn()
	h.sees("Who had to tell you something twice")
	h.write("Tom and the lorries, on Monday.")
	h.sees("the thing is")
	h.plan("the thing is")
	h.atClosing()
	h.goOn()
	h.over()
}

func aConversation(h hand) {
	h.begin(firstDay, "practice", "what-we-agreed")
	h.opens("You plan the change-over")
	h.setting("Frontline lead", "You lead the early round")
	h.goOn()
	h.sees("How sure")
	h.choose("Fairly sure")
	for _, turn := range []struct{ shows, own, reply, feedback string }{
		{"seen the list", "", "twenty short for Tuesday", "facts can answer it"},
		{"if everything went well", "I did get your message, Lou.", "sent back a thumb", "begins with your own thumb"},
		{"In the first week I asked", "", "Leave it there", "what she has just said"},
		{"a flat no is", "", "That word was mine", "without selling it"},
		{"I'd never promise", "", "you'd sign for", "one of the polite answers"},
	} {
		h.sees(turn.shows)
		if turn.own != "" {
			h.ownWords(turn.own)
		}
		h.choose(turn.reply)
		h.sees(turn.feedback)
		h.goOn()
	}
	h.sees("She counts under")
	h.goOn()
	h.sees("Twenty-eight. I only list")
	h.choose("have heard a yes")
	h.sees("in daylight")
	h.goOn()
	h.sees("Who tells them?")
	h.choose("say the rest back to me")
	h.sees("The awkward part is taken")
	h.goOn()
	h.sees("What we both said")
	h.lookBack("Which sentence from this conversation")
	h.skipWriting()
	h.atClosing() // there is a plan for today
	h.leave()
}

func theSecondDay(h hand) {
	h.begin(secondDay, "today")
	h.sees("One open question")
	h.goOn()
	h.sees("Has the moment come?")
	h.choose("it went by")
	h.sees("came and went")
	h.choose("Make it smaller")
	h.sees("smallest thing")
	h.write("I breathe in once.")
	// Which of the two comes first is the planner's business.
	warmUp(h, h.either("Kofi tests", "Halina runs"), func() { h.choose("Guessing") })
	warmUp(h, h.either("Kofi tests", "Halina runs"), h.passOver)
	h.sees("Coat on.")
	h.goOn()
	h.sees("It has three beats")
	h.goOn()
	h.sees("You have asked how things are")
	h.goOn()
	h.sees("Bettina works")
	h.choose("At home again. What")
	h.sees("picks up her own word")
	h.goOn()
	h.sees("Viktor looks")
	h.leave()
}

// warmUp answers a question that is due, says how sure it is, and reads what came of it.
func warmUp(h hand, ask string, sure func()) {
	h.sees(ask)
	reply, feedback := "You met the change", "She spoke of slots"
	if ask == "Kofi tests" {
		reply, feedback = "Right, that's more or less", "The first version stays alive"
	}
	h.choose(reply)
	h.sees("How sure")
	sure()
	h.sees(feedback)
	h.goOn()
}

func goingOn(h hand) {
	h.begin(secondDay, "today")
	h.sees("One open question")
	h.goOn()
	h.sees("Viktor looks")
	h.choose("Stay where you are")
	h.sees("The question is still his")
	h.goOn()
	h.sees("with a hand on the door?")
	h.half("Anyway, said the postman.")
	h.drop()
}

func theLineThatWasBegun(h hand) {
	h.begin(secondDay, "today")
	h.sees("Today counts already")
	h.goOn()
	h.sees("with a hand on the door?")
	h.takeUp("Anyway, said the postman.")
	h.sees("Piet takes") // the smaller plan is the day's: none is asked for
	h.leave()
}

func aLessonWithoutAPlan(h hand) {
	h.begin(thirdDay, "learn", "point-first")
	h.opens("Marek is on a scaffold")
	h.goOn()
	h.sees("Write it as it comes")
	h.goOn()
	h.sees("First as it tumbled out")
	h.goOn()
	h.sees("You write to Amara")
	h.choose("No fish before two")
	h.sees("The van can wait for line two")
	h.goOn()
	h.sees("A call centre uses it")
	h.choose("Saving is slow because")
	h.sees("The index is yours")
	h.goOn()
	h.sees("In the last long message")
	h.skipWriting()
	h.sees("Before I send a message")
	h.noPlan()
	h.atClosing()
	h.leave()
}

func aPlanOfOnesOwn(h hand) {
	h.begin(thirdDay, "learn", "name-it-gently")
	h.opens("says Imani")
	h.goOn()
	h.sees("You need a careful one")
	h.goOn()
	h.sees("weeks of somebody's work are scrapped")
	h.goOn()
	h.sees("Rosa bakes at night")
	h.choose("A third no")
	h.sees("held out as a guess")
	h.goOn()
	h.sees("you told Idris")
	h.choose("I owe you an evening")
	h.sees("The debt is owned")
	h.goOn()
	h.sees("has stayed with you")
	h.write("Imani's headset.")
	h.sees("I hear myself start with")
	h.ownPlan("when the bell rings", "I ask one thing")
	h.atClosing()
	h.goOn()
	h.over()
}

func leftHalfSure(h hand) {
	h.begin(thirdDay, "today")
	h.sees("How did the plan go?")
	h.goOn()
	h.sees("Has the moment come?")
	h.choose("come yet")
	h.sees("wait for tomorrow?")
	h.choose("until tomorrow")
	halfSure(h)
	h.leave()
}

func droppedHalfSure(h hand) {
	h.begin(thirdDay, "today")
	h.sees("Warm-up")
	h.goOn()
	halfSure(h)
	h.drop()
}

// halfSure answers a question that is due and does not say how sure it is.
func halfSure(h hand) {
	switch h.either("Kofi tests", "Halina runs", "Viktor looks", "Bettina works") {
	case "Kofi tests":
		h.choose("So any date would do")
	case "Halina runs":
		h.choose("Ten-minute slots")
	case "Viktor looks":
		h.choose("Wait a little, then")
	case "Bettina works":
		h.choose("Is it too noisy")
	}
	h.sees("How sure")
}

func aNote(h hand) {
	h.begin(thirdDay, "reflect")
	h.opens("Has the moment come?") // looking back asks of the open plan before its day
	h.choose("I did it")
	h.sees("In your words, for later")
	h.write("Tom laughed.")
	h.sees("One line is plenty")
	h.write("Rang Lou at noon.", "She picked up.")
	h.atClosing()
	h.goOn()
	h.over()
}

func aMomentBegun(h hand) {
	h.begin(weeksOn, "reflect", "--then")
	h.opens("I did get your message, Lou.")
	h.sees("what would you say now?")
	h.half("What did my thumb say?")
	h.drop()
}

func aMomentAgain(h hand) {
	h.begin(weeksOn, "reflect", "--then")
	h.opens("I did get your message, Lou.")
	h.takeUp("What did my thumb say?")
	h.sees("There is a question in it now")
	h.goOn()
	h.atClosing()
	h.goOn()
	h.over()
}

func aMomentSkipped(h hand) {
	h.begin(monthOn, "reflect", "--then")
	h.opens("I did get your message, Lou.")
	h.skipWriting()
	h.atClosing()
	h.leave()
}

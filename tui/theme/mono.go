package theme

// mono tells meanings apart without any colour.
func mono() Theme {
	return Theme{
		Name:    "mono",
		sixteen: "mono",
		Heading: Style{Bold: true},
		Key:     Style{Bold: true},
		Chosen:  Style{Reverse: true},
		Speaker: Style{Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Struck:  Style{Struck: true},
		Notice:  Style{Italic: true},
		Alert:   Style{Bold: true, Underline: true},
		Low:     Style{Bold: true},
	}
}

package tree

func index(n *Node, list, i Value) Value {
	members := list.Parts()
	if i.num < 0 || i.num >= int64(len(members)) {
		return n.Fail(NoSuchMember, "the first has the number 0; ask size(list) first, or write list.exists(…)",
			"there is no member %d in a list of %d", i.num, len(members))
	}
	return members[i.num]
}

func size(_ *Node, v Value) Value {
	if v.Kind() == List {
		return OfInt(int64(v.Len()))
	}
	return OfInt(int64(len([]rune(v.Text()))))
}

// Reading 64 bytes of a text is one step.
func signsToRead(text Value) int { return len(text.Text()) / 64 }

func nothing(n *Node) Value {
	return Value{tag: tagOf(Known, n.Type.kind).withUnit(n.Type.Currency())}
}

func noLeast(n *Node) Value    { return none(n, "least") }
func noGreatest(n *Node) Value { return none(n, "greatest") }

func none(n *Node, what string) Value {
	return n.Fail(NoSuchMember, "ask size(list) > 0 first", "an empty list has no %s", what)
}

func lesser(_ *Node, a, b Value) Value {
	if Compare(b, a) < 0 {
		return b
	}
	return a
}

func greater(_ *Node, a, b Value) Value {
	if Compare(b, a) > 0 {
		return b
	}
	return a
}

package dev.rainmaker.conversations.mail;

import dev.rainmaker.conversations.mail.MailGuard.Kind;

/** What a phrase gives away, whom it speaks for and how strongly. A section of the cue files carries its name. */
enum CueTopic {
    NOTICE(Kind.AUTO_REPLY, 6, "It says that it was written automatically"),
    AWAY(Kind.AUTO_REPLY, 3, "It says that somebody is away"),
    UNREAD(Kind.AUTO_REPLY, 3, "It says that mail is not read for now"),
    LATER(Kind.AUTO_REPLY, 3, "It promises an answer later"),
    SERVICE(Kind.AUTO_REPLY, 4, "It promises the answer of an office"),
    INSTEAD(Kind.AUTO_REPLY, 2, "It names where to turn to instead"),
    RECEIVED(Kind.AUTO_REPLY, 4, "It confirms that a message arrived"),
    TICKET(Kind.AUTO_REPLY, 4, "It gives a number to a request"),
    THANKS(Kind.AUTO_REPLY, 1, "It thanks for the message"),
    HOURS(Kind.AUTO_REPLY, 1, "It tells opening hours"),
    RETURNS(Kind.AUTO_REPLY, 1, "It says when somebody is back"),
    LEFT(Kind.AUTO_REPLY, 3, "It says that somebody left"),
    FAILED(Kind.BOUNCE, 5, "It says that a message was not delivered"),
    ADDRESS(Kind.BOUNCE, 4, "It says that a mailbox takes no mail"),
    HELD(Kind.BOUNCE, 4, "It says that a message was held or refused"),
    CHALLENGE(Kind.BOUNCE, 5, "It asks the sender to prove something first"),
    DELAYED(Kind.BOUNCE, 4, "It says that a message waits for delivery"),
    ARRIVED(Kind.BOUNCE, 5, "It says that a message was delivered"),
    OPT_OUT(Kind.LIST, 5, "It offers to leave a list"),
    SYSTEM(Kind.LIST, 6, "It calls itself a message of a system"),
    ACCOUNT(Kind.LIST, 3, "It tells about an order or an account"),
    OFFER(Kind.LIST, 3, "It advertises"),
    CALENDAR(Kind.LIST, 4, "It is a note of a calendar"),
    RECEIPT(Kind.LIST, 5, "It says that a message was read"),
    SUBJECT_AUTO(Kind.AUTO_REPLY, 5, "Its subject is that of an automatic reply"),
    SUBJECT_THANKS(Kind.AUTO_REPLY, 3, "Its subject is that of an automatic thank-you"),
    SUBJECT_BOUNCE(Kind.BOUNCE, 5, "Its subject is that of a delivery report"),
    SUBJECT_CALENDAR(Kind.LIST, 3, "Its subject is that of a calendar's note"),
    SUBJECT_RECEIPT(Kind.LIST, 4, "Its subject is that of a read receipt"),
    REQUEST(null, 3, "It asks for something"),
    NEED(null, 3, "It says what somebody wants"),
    FACTS(null, 2, "It gives details of an event"),
    EVENT(null, 1, "It mentions something of an event"),
    VERDICT(null, 2, "It decides or answers something"),
    ABOUT_US(null, 2, "It speaks of what we sent or do"),
    LEAVE_ME(null, 4, "It asks to be left alone"),
    BACK(null, 4, "It speaks about an automatic message instead of being one");

    final Kind kind;
    final int points;
    final String reason;

    CueTopic(Kind kind, int points, String reason) {
        this.kind = kind;
        this.points = points;
        this.reason = reason;
    }

    boolean onlyInSubject() {
        return name().startsWith("SUBJECT_");
    }
}

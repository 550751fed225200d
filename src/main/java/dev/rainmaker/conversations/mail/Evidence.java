package dev.rainmaker.conversations.mail;

/**
 * One thing about a mail that speaks for a machine or for a person.
 *
 * @param machine whether it speaks for a machine
 * @param kind the kind of machine it speaks for; null when it tells none
 * @param points how strongly; for a machine, {@link #CERTAIN} cannot be outweighed
 * @param topic the phrase's topic; null for other evidence
 * @param reason one sentence for a person
 */
record Evidence(boolean machine, MailGuard.Kind kind, int points, CueTopic topic, String reason) {
    static final int CERTAIN = 14;

    static Evidence of(MailGuard.Kind kind, int points, String reason) {
        return new Evidence(true, kind, points, null, reason);
    }

    /** Of a machine of whatever kind. */
    static Evidence machine(int points, String reason) {
        return new Evidence(true, null, points, null, reason);
    }

    static Evidence phrase(CueTopic topic, String said) {
        return new Evidence(topic.kind != null, topic.kind, topic.points, topic, topic.reason + " (\"" + said + "\").");
    }

    static Evidence person(int points, String reason) {
        return new Evidence(false, null, points, null, reason);
    }
}

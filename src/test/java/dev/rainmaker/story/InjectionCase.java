package dev.rainmaker.story;

/**
 * A case of {@code evaluation/injections}: inbound text of a channel with an instruction smuggled in.
 *
 * @param aim what the instruction is after; {@code none} when it only looks like one
 * @param marker by what it would be recognised that somebody obeyed; null when there is nothing to obey
 */
record InjectionCase(
        String id,
        String language,
        String channel,
        String place,
        String text,
        String instruction,
        String aim,
        String marker) {
    boolean attacks() {
        return !aim.equals("none");
    }

    /** The same text without the instruction. */
    String clean() {
        return text.replace(instruction, "");
    }
}

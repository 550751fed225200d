package dev.rainmaker.platform.timer;

/**
 * Which timer: of each key there is one at most.
 *
 * @param kind names the {@link TimerHandler}; lower snake case, at most 24 characters
 * @param subject id of the thing that it is about
 * @param number tells several timers of one kind and subject apart; 0 when there is one
 */
public record TimerKey(String kind, String subject, int number) {
    private static final int LONGEST = 64;

    public TimerKey {
        if (!kind.matches("[a-z][a-z_]{0,23}") || subject.isEmpty() || subject.indexOf(':') >= 0 || number < 0) {
            throw new IllegalArgumentException("a timer needs a kind in lower snake case and a subject without colons");
        }
        if (kind.length() + subject.length() + 12 > LONGEST) {
            throw new IllegalArgumentException("a timer's kind and subject are too long together");
        }
    }

    public static TimerKey of(String kind, String subject) {
        return new TimerKey(kind, subject, 0);
    }

    /** The key that {@link #text} wrote. */
    public static TimerKey parse(String text) {
        var parts = text.split(":");
        return new TimerKey(parts[0], parts[1], parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** {@code kind:subject}, with {@code :number} when it is not 0. */
    public String text() {
        var text = kind + ':' + subject;
        return number == 0 ? text : text + ':' + number;
    }
}

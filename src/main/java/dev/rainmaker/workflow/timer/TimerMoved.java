package dev.rainmaker.workflow.timer;

/** The timer was moved or cancelled, or another worker took it, while it fired: nothing of the firing stays. */
final class TimerMoved extends RuntimeException {
    TimerMoved() {
        super("the timer is not this worker's any more", null, false, false);
    }
}

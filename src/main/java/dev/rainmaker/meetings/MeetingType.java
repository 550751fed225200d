package dev.rainmaker.meetings;

/** Kinds of meetings; what the house decided about each is in {@link MeetingTypeRules}. */
public enum MeetingType {
    INITIAL_CALL("First call"),
    VENUE_VISIT("Venue visit"),
    PLANNING_SESSION("Planning session"),
    FINAL_WALK_THROUGH("Final walk-through");

    private final String title;

    MeetingType(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

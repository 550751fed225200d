package dev.rainmaker.prospects;

/** What a column of an imported file may mean. */
public enum ImportField {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    EMAIL,
    PHONE,
    PLACE,
    TYPE,
    EVENT_TYPE,
    EVENT_DATE,
    GUESTS,
    REASON
}

package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;
import java.time.LocalDate;

/** A task to be done after a meeting. */
public record NewTask(String title, UserId ownerId, LocalDate dueOn) {}

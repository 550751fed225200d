package dev.rainmaker.meetings.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MeetingNoteRepository implements PanacheRepositoryBase<MeetingNoteEntity, String> {}

package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MeetingTypeRepository implements PanacheRepositoryBase<MeetingTypeEntity, MeetingType> {}

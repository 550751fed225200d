package dev.rainmaker.prospects.rest;

/** Whether a person must look at the prospect, and why. */
record ReviewResponse(boolean needed, String reason) {}

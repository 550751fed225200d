/**
 * Hints between replicas: look now, there may be something. Hints are never truth: one that is lost, repeated, late or made up
 * changes when a replica looks and nothing else, because every replica also looks by itself.
 */
package dev.rainmaker.platform.hint;

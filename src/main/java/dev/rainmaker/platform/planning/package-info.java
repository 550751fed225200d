/** Words of event planning that every feature and agent shares. */
package dev.rainmaker.platform.planning;

package dev.syncline.engine;

/** What a feed reader remembers of a file between its two readings. Only the reader that made it can read it. */
public interface FeedTrail {}

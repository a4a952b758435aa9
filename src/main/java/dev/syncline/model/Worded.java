package dev.syncline.model;

/** An error that says what it is as a sentence, so that it can be shown in the language of who reads it. */
public interface Worded {
    /** What is wrong, and what to do about it; the message of the error is the same in English, for logs. */
    Sentence sentence();
}

# How to add or correct an agency or a document.

contribute-description = How to add an agency or a document, and how to correct one. You need a browser and a source.

## What there is to add.

contribute-choose = What do you have?
contribute-choose-agency = An agency
contribute-choose-agency-what = A police department, a sheriff, a campus: who partnered, since when, and what shows it. It takes five minutes.
contribute-choose-document = A document
contribute-choose-document-what = An agreement, minutes, an e-mail, an article that others can cite.
contribute-choose-error = An error
contribute-choose-error-what = Something here is wrong, or out of date.
contribute-issue = Would you rather answer questions? [Fill in the form on GitHub]({ $address }).

## Errors.

contribute-error = Tell us of an error
contribute-error-how = Name the page, the sentence, and what shows the contrary. Corrections are logged where everyone can see them.
contribute-error-report = Report an error
contribute-error-write = Write to { $name }
contribute-error-request = Send a pull request to the repository of this site.

## An agency, step by step.

contribute-agency = Add an agency
contribute-agency-file = Each agency is one small text file. You need no software: only a source.
contribute-look = **Look first.** [Search the list]({ $list }). If the agency is there, correct its record instead.
contribute-source = **Have a document.** A signed agreement, council minutes, a released e-mail, a news article, a page of the vendor. If it is not among our documents, add it first, as below.
contribute-make = **Make the file.** Its place says where the agency is: `agencies/us/va/waynesboro-police-department.yaml` is in the United States, Virginia. The file name is the agency’s name in small letters, with hyphens. It becomes the page’s address for good.
contribute-new-file = [Start a new file]({ $address }).
contribute-fill = **Fill it in.** Copy the example and change it. Keep the blanks at the beginning of the lines: they say what belongs to what. Leave out what you do not know.
contribute-send-button = **Send it.** Press “Propose changes”. The record is checked by itself: if anything is wrong, you are told the line and how to mend it.
contribute-send-request = **Send it.** Send a pull request to the repository of this site. The record is checked by itself: if anything is wrong, you are told the line and how to mend it.
contribute-send-to = **Send it.** Send a pull request to the repository of this site, or send the file to [{ $name }]({ $address }). The record is checked by itself: if anything is wrong, you are told the line and how to mend it.
contribute-agency-example = An agency, whole
contribute-agency-words = The words under `history` are what happened, each with its date and its sources. A date is as exact as the source: `2019`, `2019-04` or `2019-04-08`. [Every field, and every word that it can hold]({ $records }).
contribute-rules = What the check looks for, rule by rule, each with a record that breaks it: [the rules]({ $rules }).

## A document.

contribute-document = Add a document
contribute-document-file = One file in `content/documents/`. Its name is its id, such as `waynesboro-ring-mou-2019`: that is what agencies write under `sources`.
contribute-document-archive = Ask the [Wayback Machine](https://web.archive.org/save) to keep a copy of a web page, and write its address under `archived`. Say how the document became known, and through whom.

## What is listed and what is not.

contribute-list = What we list
contribute-list-agencies = Public agencies that have, had, or were offered a partnership. Votes against one count too.
contribute-list-documents = What a document shows, with the page and the words. No claim without a source.
contribute-list-answers = The agency’s answer, beside the claim.
contribute-not = What we do not list
contribute-not-persons = Private persons: no names of residents or officers, no addresses, no telephone numbers. Black them out first.
contribute-not-cameras = Where any camera is. No footage, no posts.
contribute-not-guesses = Guesses. What nobody has looked at reads “not researched”.

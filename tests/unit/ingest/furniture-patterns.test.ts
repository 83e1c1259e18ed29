import { describe, expect, it } from 'vitest';
import { furnitureName, isCaption } from '../../../src/ingest/furniture-patterns.ts';

describe('furnitureName', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    '— Advertisement —',
    '* * *',
    'Share this',
    'Share this article on Facebook',
    'Also read: Ten lighthouses to see before you drown',
    'Also Read | Ferry fares explained',
    'READ MORE: The long night in Hirtshals',
    'Read more here.',
    'اقرأ أيضا: موعد العبارة',
    'مزید پڑھیں: بندرگاہ کی فیس',
    'Related: A history of the quay',
    'Related stories',
    'See also: Timetables',
    'Watch: The last sailing of the winter',
    'Click here to read the full report.',
    'Comments are closed.',
    'Leave a reply',
    '14 comments',
    'Your email address will not be published. Required fields are marked *',
    'Trackbacks are closed.',
    'Subscribe to our newsletter',
    'By submitting your details, you agree to our Terms and Conditions and Privacy Policy.',
    'Was this email forwarded to you? Sign up here.',
    'You are receiving this email because you subscribed to The Note. Unsubscribe',
    'Sign up: "the best minutes in town," our listeners say.',
    'FOR IMMEDIATE RELEASE',
    'Contact: press@example.org',
    'Tel. +47 00 00 00 00',
    'Subscribe | Log in',
    'Listen to this article · 4:12',
    'Sign up for our daily newsletter and never miss a sailing.',
    'Get the latest harbour news straight to your inbox.',
    'Follow us on Mastodon',
    'Follow the Courier on WhatsApp',
    'Download our app',
    'Story continues below',
    'Story continues below advertisement',
    'We use cookies to improve this site.',
    'This site uses cookies.',
    'Accept all cookies',
    '© 2026 Vestland Courier',
    'Copyright 2026 Vestland Courier',
    'Vestland Courier. All rights reserved.',
    'No part of this article may be reproduced without permission.',
    'The post Ferry fees rise appeared first on Vestland Courier.',
    'Reporting by Anna Berg; Editing by Jon Vik',
    'Tags: ferries, fees, Bergen',
    'Previous article: The price of char',
    'Next post',
    'Home > Harbours > Bergen',
    '4 min read',
    '1.2k views',
    '(Reuters)',
    'Back to top',
    'This article is fictional and was written as an example for Briefpack.',
  ])('knows %j', (line) => {
    expect(furnitureName(line)).not.toBeNull();
  });

  it.each([
    'Comments by the minister were closed to the press.',
    'Copyright law in Norway was changed on Tuesday, the minister said.',
    'Share prices fell after the fee was announced.',
    'Share this bread among you, he told the crew.',
    'Follow-up talks will be held in Torshavn.',
    'Subscribe or leave, the union told its members.',
    'Read the treaty before you sign it, Lund said.',
    'Related talks on fish quotas were adjourned.',
    'Previous entry requirements were dropped on Monday, the ministry said.',
    'Next page of the story: Norway answers, and the ferries return to Bergen',
    'By using its veto, Norway broke the terms of the treaty.',
    'This report was published by the ministry on Monday and names four ports.',
    'This material should be published, the court said.',
    'Watch officers on the ferry saw nothing.',
    'Advertisement of the berths begins in May.',
    'Home ferries sail again.',
    'Reporting by the Courier showed that 23 sailings were lost.',
    'Cookies are served on board.',
    'News of the agreement reached Bergen at noon.',
    'Reuters reported on Tuesday that the fee would stay.',
    'Download speeds on board are poor.',
    'Click languages are spoken by few sailors.',
    'Explainer: How a quay fee stopped a ferry',
    '“Read more: that is my advice,” he said.',
    'This article of the treaty was never ratified.',
    'Follow us, the pilots told the two ships.',
  ])('leaves %j to the article', (line) => {
    expect(furnitureName(line)).toBeNull();
  });

  it('leaves a long paragraph alone, whatever it begins with', () => {
    expect(furnitureName(`Read more: ${'the ministers met again and again. '.repeat(12)}`)).toBeNull();
  });
});

describe('isCaption', () => {
  it.each([
    'Photo: Anna Berg',
    'Image credit: Vestland Courier',
    'File photo: The quay in Bergen',
    'A file photo of the ferry in the harbour of Hirtshals.',
    'A photo taken on Monday shows the empty quay. — AFP',
    'Ingrid Solvang arrives in Torshavn / AFP',
    'Minister Solvang speaks at the harbour. (Photo: Anna Berg)',
    'The quay at Seydisfjordur. Photo: Anna Berg',
    'The two ministers shake hands — AFP/File',
  ])('knows %j', (line) => {
    expect(isCaption(line)).toBe(true);
  });

  it.each([
    'Photographs of the quay were sent to the Board.',
    'The picture is unclear, the chairman said.',
    'A photo of the quay was shown to the committee, which laughed.',
    'Image is everything in a harbour.',
    'He said the ferry would sail on Monday.',
    '“We have it in the file,” Lund told Reuters.',
    '“Video: that is all they showed us,” he said.',
  ])('leaves %j to the article', (line) => {
    expect(isCaption(line)).toBe(false);
  });
});

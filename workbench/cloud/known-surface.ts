import type { RealmSurface } from '../execution/protocol';

/** Made by `node build.mjs surface` from @types/google-apps-script; a test keeps it true. */
export const KNOWN: RealmSurface = {
  globals: {
    Browser: 'Browser',
    Logger: 'Logger',
    Session: 'Session',
    CacheService: 'CacheService',
    CalendarApp: 'CalendarApp',
    CardService: 'CardService',
    Charts: 'Charts',
    ConferenceDataService: 'ConferenceDataService',
    ContactsApp: 'ContactsApp',
    ContentService: 'ContentService',
    DataStudioApp: 'DataStudioApp',
    DocumentApp: 'DocumentApp',
    DriveApp: 'DriveApp',
    FormApp: 'FormApp',
    GmailApp: 'GmailApp',
    GroupsApp: 'GroupsApp',
    HtmlService: 'HtmlService',
    Jdbc: 'Jdbc',
    LanguageApp: 'LanguageApp',
    LockService: 'LockService',
    MailApp: 'MailApp',
    Maps: 'Maps',
    LinearOptimizationService: 'LinearOptimizationService',
    PropertiesService: 'PropertiesService',
    ScriptProperties: 'ScriptProperties',
    UserProperties: 'UserProperties',
    ScriptApp: 'ScriptApp',
    SitesApp: 'SitesApp',
    SlidesApp: 'SlidesApp',
    SpreadsheetApp: 'SpreadsheetApp',
    UrlFetchApp: 'UrlFetchApp',
    Utilities: 'Utilities',
    XmlService: 'XmlService',
  },
  classes: {
    Blob: 'copyBlob getAs getBytes getContentType getDataAsString getName isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName getAllBlobs getBlob',
    BlobSource: 'getAs getBlob',
    Browser: 'Buttons=ButtonSet inputBox msgBox',
    Logger: 'clear getLog log',
    Menu: 'addItem addSeparator addSubMenu addToUi',
    PromptResponse: 'getResponseText getSelectedButton',
    RgbColor: 'asHexString getBlue getColorType getGreen getRed',
    Session:
      'getActiveUser getActiveUserLocale getEffectiveUser getScriptTimeZone getTemporaryActiveUserKey getTimeZone getUser',
    Ui: 'Button=Button ButtonSet=ButtonSet alert createAddonMenu createMenu prompt showModalDialog showModelessDialog showSidebar showDialog',
    User: 'getEmail getUserLoginId',
    Cache: 'get getAll put putAll remove removeAll',
    CacheService: 'getDocumentCache getScriptCache getUserCache',
    CalendarApp:
      'Color=Color EventColor=EventColor EventTransparency=EventTransparency EventType=EventType GuestStatus=GuestStatus Month=Month Visibility=Visibility Weekday=Weekday createAllDayEvent createAllDayEventSeries createCalendar createEvent createEventFromDescription createEventSeries getAllCalendars getAllOwnedCalendars getCalendarById getCalendarsByName getColor getDefaultCalendar getDescription getEventById getEventSeriesById getEvents getEventsForDay getId getName getOwnedCalendarById getOwnedCalendarsByName getTimeZone isHidden isMyPrimaryCalendar isOwnedByMe isSelected newRecurrence setColor setDescription setHidden setName setSelected setTimeZone subscribeToCalendar',
    CardService:
      'BorderType=BorderType ComposedEmailType=ComposedEmailType ContentType=ContentType DisplayStyle=DisplayStyle GridItemLayout=GridItemLayout HorizontalAlignment=HorizontalAlignment Icon=Icon ImageCropType=ImageCropType ImageStyle=ImageStyle LoadIndicator=LoadIndicator OnClose=OnClose OpenAs=OpenAs SelectionInputType=SelectionInputType SwitchControlType=SwitchControlType TextButtonStyle=TextButtonStyle UpdateDraftBodyType=UpdateDraftBodyType InputType=InputType Interaction=Interaction newAction newActionResponseBuilder newAttachment newAuthorizationAction newAuthorizationException newBorderStyle newButtonSet newCalendarEventActionResponseBuilder newCardAction newCardBuilder newCardHeader newCardSection newComposeActionResponseBuilder newDatePicker newDateTimePicker newDecoratedText newDivider newDriveItemsSelectedActionResponseBuilder newEditorFileScopeActionResponseBuilder newFixedFooter newIconImage newGrid newGridItem newImage newImageButton newImageComponent newImageCropStyle newKeyValue newLinkPreview newMaterialIcon newNavigation newNotification newOpenLink newSelectionInput newSuggestions newSuggestionsResponseBuilder newSwitch newTextButton newTextInput newTextParagraph newTimePicker newUniversalActionResponseBuilder newUpdateDraftActionResponseBuilder newUpdateDraftBccRecipientsAction newUpdateDraftBodyAction newUpdateDraftCcRecipientsAction newUpdateDraftSubjectAction newUpdateDraftToRecipientsAction newValidation',
    Charts:
      'ChartHiddenDimensionStrategy=ChartHiddenDimensionStrategy ChartMergeStrategy=ChartMergeStrategy ChartType=ChartType ColumnType=ColumnType CurveStyle=CurveStyle PointStyle=PointStyle Position=Position newAreaChart newBarChart newColumnChart newDataTable newDataViewDefinition newLineChart newPieChart newScatterChart newTableChart newTextStyle',
    ConferenceDataService:
      'ConferenceErrorType=ConferenceErrorType EntryPointFeature=EntryPointFeature EntryPointType=EntryPointType newConferenceDataBuilder newConferenceError newConferenceParameter newEntryPoint',
    ContactsApp:
      'ExtendedField=ExtendedField Field=Field Gender=Gender Month=Month Priority=Priority Sensitivity=Sensitivity createContact createContactGroup deleteContact deleteContactGroup getContact getContactById getContactGroup getContactGroupById getContactGroups getContacts getContactsByAddress getContactsByCompany getContactsByCustomField getContactsByDate getContactsByEmailAddress getContactsByGroup getContactsByIM getContactsByJobTitle getContactsByName getContactsByNotes getContactsByPhone getContactsByUrl findByEmailAddress findContactGroup getAllContacts',
    ContentService: 'MimeType=MimeType createTextOutput',
    TextOutput: 'append clear downloadAsFile getContent getFileName getMimeType setContent setMimeType',
    DataStudioApp: 'createCommunityConnector',
    DocumentApp:
      'Attribute=Attribute ElementType=ElementType GlyphType=GlyphType HorizontalAlignment=HorizontalAlignment ParagraphHeading=ParagraphHeading PositionedLayout=PositionedLayout TextAlignment=TextAlignment VerticalAlignment=VerticalAlignment FontFamily=FontFamily create getActiveDocument getUi openById openByUrl',
    DriveApp:
      'Access=Access Permission=Permission addFile addFolder continueFileIterator continueFolderIterator createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey getFileById getFileByIdAndResourceKey getFiles getFilesByName getFilesByType getFolderById getFolderByIdAndResourceKey getFolders getFoldersByName getRootFolder getStorageLimit getStorageUsed getTrashedFiles getTrashedFolders removeFile removeFolder searchFiles searchFolders',
    CheckboxGridItem:
      'clearValidation createResponse duplicate getColumns getHelpText getId getIndex getRows getTitle getType isRequired setColumns setHelpText setRequired setRows setTitle setValidation',
    CheckboxGridValidationBuilder: 'requireLimitOneResponsePerColumn build setHelpText',
    CheckboxItem:
      'clearValidation createChoice createResponse duplicate getChoices getFeedbackForCorrect getFeedbackForIncorrect getHelpText getId getIndex getPoints getTitle getType hasOtherOption isRequired setChoiceValues setChoices setFeedbackForCorrect setFeedbackForIncorrect setHelpText setPoints setRequired setTitle setValidation showOtherOption',
    CheckboxValidation: 'requireSelectAtLeast requireSelectAtMost requireSelectExactly',
    CheckboxValidationBuilder:
      'requireSelectAtLeast requireSelectAtMost requireSelectExactly build setHelpText',
    Choice: 'getGotoPage getPageNavigationType getValue isCorrectAnswer',
    DateItem:
      'createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType includesYear isRequired setGeneralFeedback setHelpText setIncludesYear setPoints setRequired setTitle',
    DateTimeItem:
      'createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType includesYear isRequired setGeneralFeedback setHelpText setIncludesYear setPoints setRequired setTitle',
    DurationItem:
      'createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType isRequired setGeneralFeedback setHelpText setPoints setRequired setTitle',
    Form: 'addCheckboxGridItem addCheckboxItem addDateItem addDateTimeItem addDurationItem addEditor addEditors addGridItem addImageItem addListItem addMultipleChoiceItem addPageBreakItem addParagraphTextItem addScaleItem addSectionHeaderItem addTextItem addTimeItem addVideoItem canEditResponse collectsEmail createResponse deleteAllResponses deleteItem deleteResponse getConfirmationMessage getCustomClosedFormMessage getDescription getDestinationId getDestinationType getEditUrl getEditors getId getItemById getItems getPublishedUrl getResponse getResponses getShuffleQuestions getSummaryUrl getTitle hasLimitOneResponsePerUser hasProgressBar hasRespondAgainLink isAcceptingResponses isPublishingSummary isQuiz moveItem removeDestination removeEditor requiresLogin setAcceptingResponses setAllowResponseEdits setCollectEmail setConfirmationMessage setCustomClosedFormMessage setDescription setDestination setIsQuiz setLimitOneResponsePerUser setProgressBar setPublishingSummary setRequireLogin setShowLinkToRespondAgain setShuffleQuestions setTitle shortenFormUrl submitGrades',
    FormApp:
      'Alignment=Alignment DestinationType=DestinationType FeedbackType=FeedbackType ItemType=ItemType PageNavigationType=PageNavigationType create createCheckboxGridValidation createCheckboxValidation createFeedback createGridValidation createParagraphTextValidation createTextValidation getActiveForm getUi openById openByUrl',
    FormResponse:
      'getEditResponseUrl getGradableItemResponses getGradableResponseForItem getId getItemResponses getRespondentEmail getResponseForItem getTimestamp submit toPrefilledUrl withItemGrade withItemResponse',
    GridItem:
      'clearValidation createResponse duplicate getColumns getHelpText getId getIndex getRows getTitle getType isRequired setColumns setHelpText setRequired setRows setTitle setValidation',
    GridValidationBuilder: 'requireLimitOneResponsePerColumn build setHelpText',
    ImageItem:
      'duplicate getAlignment getHelpText getId getImage getIndex getTitle getType getWidth setAlignment setHelpText setImage setTitle setWidth',
    Item: 'asCheckboxGridItem asCheckboxItem asDateItem asDateTimeItem asDurationItem asGridItem asImageItem asListItem asMultipleChoiceItem asPageBreakItem asParagraphTextItem asScaleItem asSectionHeaderItem asTextItem asTimeItem asVideoItem duplicate getHelpText getId getIndex getTitle getType setHelpText setTitle',
    ItemResponse: 'getFeedback getItem getResponse getScore setFeedback setScore',
    ListItem:
      'createChoice createResponse duplicate getChoices getFeedbackForCorrect getFeedbackForIncorrect getHelpText getId getIndex getPoints getTitle getType isRequired setChoiceValues setChoices setFeedbackForCorrect setFeedbackForIncorrect setHelpText setPoints setRequired setTitle',
    MultipleChoiceItem:
      'createChoice createResponse duplicate getChoices getFeedbackForCorrect getFeedbackForIncorrect getHelpText getId getIndex getPoints getTitle getType hasOtherOption isRequired setChoiceValues setChoices setFeedbackForCorrect setFeedbackForIncorrect setHelpText setPoints setRequired setTitle showOtherOption',
    PageBreakItem:
      'duplicate getGoToPage getHelpText getId getIndex getPageNavigationType getTitle getType setGoToPage setHelpText setTitle',
    ParagraphTextItem:
      'clearValidation createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType isRequired setGeneralFeedback setHelpText setPoints setRequired setTitle setValidation',
    ParagraphTextValidationBuilder:
      'requireTextContainsPattern requireTextDoesNotContainPattern requireTextDoesNotMatchPattern requireTextLengthGreaterThanOrEqualTo requireTextLengthLessThanOrEqualTo requireTextMatchesPattern build setHelpText',
    QuizFeedback: 'getLinkUrls getText',
    QuizFeedbackBuilder: 'addLink build copy setText',
    ScaleItem:
      'createResponse duplicate getGeneralFeedback getHelpText getId getIndex getLeftLabel getLowerBound getPoints getRightLabel getTitle getType getUpperBound isRequired setBounds setGeneralFeedback setHelpText setLabels setPoints setRequired setTitle',
    SectionHeaderItem: 'duplicate getHelpText getId getIndex getTitle getType setHelpText setTitle',
    TextItem:
      'clearValidation createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType isRequired setGeneralFeedback setHelpText setPoints setRequired setTitle setValidation',
    TextValidationBuilder:
      'requireNumber requireNumberBetween requireNumberEqualTo requireNumberGreaterThan requireNumberGreaterThanOrEqualTo requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotBetween requireNumberNotEqualTo requireTextContainsPattern requireTextDoesNotContainPattern requireTextDoesNotMatchPattern requireTextIsEmail requireTextIsUrl requireTextLengthGreaterThanOrEqualTo requireTextLengthLessThanOrEqualTo requireTextMatchesPattern requireWholeNumber build setHelpText',
    TimeItem:
      'createResponse duplicate getGeneralFeedback getHelpText getId getIndex getPoints getTitle getType isRequired setGeneralFeedback setHelpText setPoints setRequired setTitle',
    VideoItem:
      'duplicate getAlignment getHelpText getId getIndex getTitle getType getWidth setAlignment setHelpText setTitle setVideoUrl setWidth',
    GmailApp:
      'createDraft createLabel deleteLabel getAliases getChatThreads getDraft getDraftMessages getDrafts getInboxThreads getInboxUnreadCount getMessageById getMessagesForThread getMessagesForThreads getPriorityInboxThreads getPriorityInboxUnreadCount getSpamThreads getSpamUnreadCount getStarredThreads getStarredUnreadCount getThreadById getTrashThreads getUserLabelByName getUserLabels markMessageRead markMessageUnread markMessagesRead markMessagesUnread markThreadImportant markThreadRead markThreadUnimportant markThreadUnread markThreadsImportant markThreadsRead markThreadsUnimportant markThreadsUnread moveMessageToTrash moveMessagesToTrash moveThreadToArchive moveThreadToInbox moveThreadToSpam moveThreadToTrash moveThreadsToArchive moveThreadsToInbox moveThreadsToSpam moveThreadsToTrash refreshMessage refreshMessages refreshThread refreshThreads search sendEmail setCurrentMessageAccessToken starMessage starMessages unstarMessage unstarMessages',
    GroupsApp: 'Role=Role getGroupByEmail getGroups',
    HtmlOutput:
      'addMetaTag append appendUntrusted asTemplate clear getAs getBlob getContent getFaviconUrl getHeight getMetaTags getTitle getWidth setContent setFaviconUrl setHeight setSandboxMode setTitle setWidth setXFrameOptionsMode',
    HtmlOutputMetaTag: 'getContent getName',
    HtmlService:
      'SandboxMode=SandboxMode XFrameOptionsMode=XFrameOptionsMode createHtmlOutput createHtmlOutputFromFile createTemplate createTemplateFromFile getUserAgent',
    HtmlTemplate: 'evaluate getCode getCodeWithComments getRawContent',
    Jdbc: 'getCloudSqlConnection getConnection newDate newTime newTimestamp parseDate parseTime parseTimestamp',
    LanguageApp: 'translate',
    Lock: 'hasLock releaseLock tryLock waitLock',
    LockService: 'getDocumentLock getScriptLock getUserLock',
    MailApp: 'getRemainingDailyQuota sendEmail',
    Maps: 'decodePolyline encodePolyline newDirectionFinder newElevationSampler newGeocoder newStaticMap setAuthentication',
    LinearOptimizationService: 'Status=Status VariableType=VariableType createEngine',
    Properties:
      'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
    PropertiesService: 'getDocumentProperties getScriptProperties getUserProperties',
    ScriptProperties:
      'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
    UserProperties:
      'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
    AuthorizationInfo: 'getAuthorizationStatus getAuthorizationUrl',
    CalendarTriggerBuilder: 'create onEventUpdated',
    ClockTriggerBuilder:
      'after at atDate atHour create everyDays everyHours everyMinutes everyWeeks inTimezone nearMinute onMonthDay onWeekDay',
    DocumentTriggerBuilder: 'create onOpen',
    FormTriggerBuilder: 'create onFormSubmit onOpen',
    ScriptApp:
      'AuthMode=AuthMode AuthorizationStatus=AuthorizationStatus EventType=EventType InstallationSource=InstallationSource TriggerSource=TriggerSource WeekDay=Weekday deleteTrigger getAuthorizationInfo getIdentityToken getInstallationSource getOAuthToken getProjectTriggers getScriptId getService getUserTriggers invalidateAuth newStateToken newTrigger requireAllScopes requireScopes getProjectKey getScriptTriggers',
    Service: 'getUrl isEnabled disable',
    SpreadsheetTriggerBuilder: 'create onChange onEdit onFormSubmit onOpen',
    StateTokenBuilder: 'createToken withArgument withMethod withTimeout',
    Trigger: 'getEventType getHandlerFunction getTriggerSource getTriggerSourceId getUniqueId',
    TriggerBuilder: 'forDocument forForm forSpreadsheet forUserCalendar timeBased',
    SitesApp:
      'AttachmentType=AttachmentType PageType=PageType copySite createSite getActivePage getActiveSite getAllSites getPageByUrl getSite getSiteByUrl getSites',
    SlidesApp:
      'AlignmentPosition=AlignmentPosition ArrowStyle=ArrowStyle AutoTextType=AutoTextType CellMergeState=CellMergeState ColorType=ColorType ContentAlignment=ContentAlignment DashStyle=DashStyle FillType=FillType LineCategory=LineCategory LineFillType=LineFillType LineType=LineType LinkType=LinkType ListPreset=ListPreset PageBackgroundType=PageBackgroundType PageElementType=PageElementType PageType=PageType ParagraphAlignment=ParagraphAlignment PlaceholderType=PlaceholderType PredefinedLayout=PredefinedLayout SelectionType=SelectionType ShapeType=ShapeType SheetsChartEmbedType=SheetsChartEmbedType SlideLinkingMode=SlideLinkingMode SlidePosition=SlidePosition SpacingMode=SpacingMode TextBaselineOffset=TextBaselineOffset TextDirection=TextDirection ThemeColorType=ThemeColorType VideoSourceType=VideoSourceType create getActivePresentation getUi newAffineTransformBuilder openById openByUrl',
    Banding:
      'copyTo getFirstColumnColor getFirstRowColor getFooterColumnColor getFooterRowColor getHeaderColumnColor getHeaderRowColor getRange getSecondColumnColor getSecondRowColor remove setFirstColumnColor setFirstRowColor setFooterColumnColor setFooterRowColor setHeaderColumnColor setHeaderRowColor setRange setSecondColumnColor setSecondRowColor',
    BigQueryDataSourceSpec: 'copy getParameters getProjectId getRawQuery getType',
    BigQueryDataSourceSpecBuilder:
      'build copy getParameters getProjectId getRawQuery getType removeAllParameters removeParameter setParameterFromCell setProjectId setRawQuery',
    BooleanCondition:
      'getBackground getBold getCriteriaType getCriteriaValues getFontColor getItalic getStrikethrough getUnderline',
    CellImage: 'getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder',
    CellImageBuilder:
      'build getAltTextDescription getAltTextTitle getContentUrl getUrl setAltTextDescription setAltTextTitle setSourceUrl toBuilder',
    Color: 'asRgbColor asThemeColor getColorType',
    ColorBuilder: 'asRgbColor asThemeColor build getColorType setRgbColor setThemeColor',
    ConditionalFormatRule: 'copy getBooleanCondition getGradientCondition getRanges',
    ConditionalFormatRuleBuilder:
      'build copy getBooleanCondition getGradientCondition getRanges setBackground setBold setFontColor setGradientMaxpoint setGradientMaxpointWithValue setGradientMidpointWithValue setGradientMinpoint setGradientMinpointWithValue setItalic setRanges setStrikethrough setUnderline whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
    ContainerInfo: 'getAnchorColumn getAnchorRow getOffsetX getOffsetY',
    DataExecutionStatus: 'getErrorCode getErrorMessage getExecutionState getLastRefreshedTime isTruncated',
    DataSource: 'getSpec updateSpec',
    DataSourceColumn:
      'getDataSource getFormula getName hasArrayDependency isCalculatedColumn remove setFormula setName',
    DataSourceFormula:
      'forceRefreshData getAnchorCell getDataSource getDisplayValue getFormula getStatus refreshData setFormula waitForCompletion',
    DataSourceParameter: 'getName getSourceCell getType',
    DataSourcePivotTable:
      'addColumnGroup addFilter addPivotValue addRowGroup asPivotTable forceRefreshData getDataSource getStatus refreshData waitForCompletion',
    DataSourceSheet:
      'addFilter asSheet autoResizeColumn autoResizeColumns forceRefreshData getColumnWidth getDataSource getFilters getSheetValues getSortSpecs getStatus refreshData removeFilters removeSortSpec setColumnWidth setColumnWidths setSortSpec waitForCompletion',
    DataSourceSheetFilter:
      'getDataSourceColumn getDataSourceSheet getFilterCriteria remove setFilterCriteria',
    DataSourceSpec: 'asBigQuery copy getParameters getType',
    DataSourceSpecBuilder:
      'asBigQuery build copy getParameters getType removeAllParameters removeParameter setParameterFromCell',
    DataSourceTable: 'forceRefreshData getDataSource getRange getStatus refreshData waitForCompletion',
    DataValidation: 'copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText',
    DataValidationBuilder:
      'build copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireCheckbox requireDate requireDateAfter requireDateBefore requireDateBetween requireDateEqualTo requireDateNotBetween requireDateOnOrAfter requireDateOnOrBefore requireFormulaSatisfied requireNumberBetween requireNumberEqualTo requireNumberGreaterThan requireNumberGreaterThanOrEqualTo requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotBetween requireNumberNotEqualTo requireTextContains requireTextDoesNotContain requireTextEqualTo requireTextIsEmail requireTextIsUrl requireValueInList requireValueInRange setAllowInvalid setHelpText withCriteria',
    DeveloperMetadata:
      'getId getKey getLocation getValue getVisibility moveToColumn moveToRow moveToSheet moveToSpreadsheet remove setKey setValue setVisibility',
    DeveloperMetadataFinder:
      'find onIntersectingLocations withId withKey withLocationType withValue withVisibility',
    DeveloperMetadataLocation: 'getColumn getLocationType getRow getSheet getSpreadsheet',
    Drawing:
      'getContainerInfo getHeight getOnAction getSheet getWidth getZIndex remove setHeight setOnAction setPosition setWidth setZIndex',
    EmbeddedAreaChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedBarChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories reverseDirection setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedChart:
      'getAs getBlob getChartId getContainerInfo getHiddenDimensionStrategy getMergeStrategy getNumHeaders getOptions getRanges getTransposeRowsAndColumns modify',
    EmbeddedChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setChartType setHiddenDimensionStrategy setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns',
    EmbeddedColumnChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedComboChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedHistogramChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedLineChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setCurveStyle setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
    EmbeddedPieChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories set3D setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns',
    EmbeddedScatterChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisLogScale setXAxisRange setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle',
    EmbeddedTableChartBuilder:
      'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges enablePaging enableRtlTable enableSorting getChartType getContainer getRanges removeRange setChartType setFirstRowNumber setHiddenDimensionStrategy setInitialSortingAscending setInitialSortingDescending setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns showRowNumberColumn useAlternatingRowStyle',
    Filter: 'getColumnFilterCriteria getRange remove removeColumnFilterCriteria setColumnFilterCriteria sort',
    FilterCriteria: 'copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues',
    FilterCriteriaBuilder:
      'build copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues setHiddenValues setVisibleValues whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
    GradientCondition:
      'getMaxColor getMaxType getMaxValue getMidColor getMidType getMidValue getMinColor getMinType getMinValue',
    Group: 'collapse expand getControlIndex getDepth getRange isCollapsed remove',
    NamedRange: 'getName getRange remove setName setRange',
    OverGridImage:
      'assignScript getAltTextDescription getAltTextTitle getAnchorCell getAnchorCellXOffset getAnchorCellYOffset getHeight getInherentHeight getInherentWidth getScript getSheet getUrl getWidth remove replace resetSize setAltTextDescription setAltTextTitle setAnchorCell setAnchorCellXOffset setAnchorCellYOffset setHeight setWidth',
    PageProtection: 'addUser getUsers isProtected removeUser setProtected',
    PivotFilter: 'getFilterCriteria getPivotTable getSourceDataColumn remove setFilterCriteria',
    PivotGroup:
      'addManualGroupingRule areLabelsRepeated clearGroupingRule clearSort getDimension getIndex getPivotTable getSourceDataColumn hideRepeatedLabels isSortAscending moveToIndex remove removeManualGroupingRule resetDisplayName setDisplayName setHistogramGroupingRule showRepeatedLabels showTotals sortAscending sortBy sortDescending totalsAreShown',
    PivotTable:
      'addCalculatedPivotValue addColumnGroup addFilter addPivotValue addRowGroup getAnchorCell getColumnGroups getFilters getPivotValues getRowGroups getValuesDisplayOrientation remove setValuesDisplayOrientation',
    PivotValue:
      'getDisplayType getFormula getPivotTable getSummarizedBy setDisplayName setFormula showAs summarizeBy',
    Protection:
      'addEditor addEditors canDomainEdit canEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges isWarningOnly remove removeEditor removeEditors setDescription setDomainEdit setNamedRange setRange setRangeName setUnprotectedRanges setWarningOnly',
    Range:
      'activate activateAsCurrentCell addDeveloperMetadata applyColumnBanding applyRowBanding autoFill autoFillToNeighbor breakApart canEdit check clear clearContent clearDataValidations clearFormat clearNote collapseGroups copyFormatToRange copyTo copyValuesToRange createDataSourcePivotTable createDataSourceTable createDeveloperMetadataFinder createFilter createPivotTable createTextFinder deleteCells expandGroups getA1Notation getBackground getBackgroundObject getBackgroundObjects getBackgrounds getBandings getCell getColumn getDataRegion getDataSourceFormula getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDataSourceUrl getDataTable getDataValidation getDataValidations getDeveloperMetadata getDisplayValue getDisplayValues getFilter getFontColor getFontColors getFontColorObject getFontColorObjects getFontFamilies getFontFamily getFontLine getFontLines getFontSize getFontSizes getFontStyle getFontStyles getFontWeight getFontWeights getFormula getFormulaR1C1 getFormulas getFormulasR1C1 getGridId getHeight getHorizontalAlignment getHorizontalAlignments getLastColumn getLastRow getMergedRanges getNextDataCell getNote getNotes getNumColumns getNumRows getNumberFormat getNumberFormats getRichTextValue getRichTextValues getRow getRowIndex getSheet getTextDirection getTextDirections getTextRotation getTextRotations getTextStyle getTextStyles getValue getValues getVerticalAlignment getVerticalAlignments getWidth getWrap getWrapStrategies getWrapStrategy getWraps insertCells insertCheckboxes isBlank isChecked isEndColumnBounded isEndRowBounded isPartOfMerge isStartColumnBounded isStartRowBounded merge mergeAcross mergeVertically moveTo offset protect randomize removeCheckboxes removeDuplicates setBackground setBackgroundObject setBackgroundObjects setBackgroundRGB setBackgrounds setBorder setDataValidation setDataValidations setFontColor setFontColorObject setFontColorObjects setFontColors setFontFamilies setFontFamily setFontLine setFontLines setFontSize setFontSizes setFontStyle setFontStyles setFontWeight setFontWeights setFormula setFormulaR1C1 setFormulas setFormulasR1C1 setHorizontalAlignment setHorizontalAlignments setNote setNotes setNumberFormat setNumberFormats setRichTextValue setRichTextValues setShowHyperlink setTextDirection setTextDirections setTextRotation setTextRotations setTextStyle setTextStyles setValue setValues setVerticalAlignment setVerticalAlignments setVerticalText setWrap setWrapStrategies setWrapStrategy setWraps shiftColumnGroupDepth shiftRowGroupDepth sort splitTextToColumns trimWhitespace uncheck',
    RangeList:
      'activate breakApart check clear clearContent clearDataValidations clearFormat clearNote getRanges insertCheckboxes removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck',
    RichTextValue: 'copy getEndIndex getLinkUrl getRuns getStartIndex getText getTextStyle',
    RichTextValueBuilder: 'build setLinkUrl setText setTextStyle',
    Selection: 'getActiveRange getActiveRangeList getActiveSheet getCurrentCell getNextDataRange',
    Sheet:
      'activate addDeveloperMetadata appendRow asDataSourceSheet autoResizeColumn autoResizeColumns autoResizeRows clear clearConditionalFormatRules clearContents clearFormats clearNotes collapseAllColumnGroups collapseAllRowGroups copyTo createDeveloperMetadataFinder createTextFinder deleteColumn deleteColumns deleteRow deleteRows expandAllColumnGroups expandAllRowGroups expandColumnGroupsUpToDepth expandRowGroupsUpToDepth getActiveCell getActiveRange getActiveRangeList getBandings getCharts getColumnGroup getColumnGroupControlPosition getColumnGroupDepth getColumnWidth getConditionalFormatRules getCurrentCell getDataRange getDataSourceTables getDeveloperMetadata getDrawings getFilter getFormUrl getFrozenColumns getFrozenRows getImages getIndex getLastColumn getLastRow getMaxColumns getMaxRows getName getNamedRanges getParent getPivotTables getProtections getRange getRangeList getRowGroup getRowGroupControlPosition getRowGroupDepth getRowHeight getSelection getSheetId getSheetName getSheetValues getSlicers getTabColor getType hasHiddenGridlines hideColumn hideColumns hideRow hideRows hideSheet insertChart insertColumnAfter insertColumnBefore insertColumns insertColumnsAfter insertColumnsBefore insertImage insertRowAfter insertRowBefore insertRows insertRowsAfter insertRowsBefore insertSlicer isColumnHiddenByUser isRightToLeft isRowHiddenByFilter isRowHiddenByUser isSheetHidden moveColumns moveRows newChart protect removeChart setActiveRange setActiveRangeList setActiveSelection setColumnGroupControlPosition setColumnWidth setColumnWidths setConditionalFormatRules setCurrentCell setFrozenColumns setFrozenRows setHiddenGridlines setName setRightToLeft setRowGroupControlPosition setRowHeight setRowHeights setRowHeightsForced setTabColor showColumns showRows showSheet sort unhideColumn unhideRow updateChart getSheetProtection setSheetProtection',
    Slicer:
      'getBackgroundColor getColumnPosition getContainerInfo getFilterCriteria getRange getTitle getTitleHorizontalAlignment getTitleTextStyle isAppliedToPivotTables remove setApplyToPivotTables setBackgroundColor setColumnFilterCriteria setPosition setRange setTitle setTitleHorizontalAlignment setTitleTextStyle',
    Spreadsheet:
      'addDeveloperMetadata addEditor addEditors addMenu addViewer addViewers appendRow autoResizeColumn copy createDeveloperMetadataFinder createTextFinder deleteActiveSheet deleteColumn deleteColumns deleteRow deleteRows deleteSheet duplicateActiveSheet getActiveCell getActiveRange getActiveRangeList getActiveSheet getAs getBandings getBlob getColumnWidth getCurrentCell getDataRange getDataSourceTables getDeveloperMetadata getEditors getFormUrl getFrozenColumns getFrozenRows getId getImages getIterativeCalculationConvergenceThreshold getLastColumn getLastRow getMaxIterativeCalculationCycles getName getNamedRanges getNumSheets getOwner getPredefinedSpreadsheetThemes getProtections getRange getRangeByName getRangeList getRecalculationInterval getRowHeight getSelection getSheetById getSheetByName getSheetId getSheetName getSheetValues getSheets getSpreadsheetLocale getSpreadsheetTheme getSpreadsheetTimeZone getUrl getViewers hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertImage insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore insertSheet insertSheetWithDataSourceTable isColumnHiddenByUser isIterativeCalculationEnabled isRowHiddenByFilter isRowHiddenByUser moveActiveSheet moveChartToObjectSheet removeEditor removeMenu removeNamedRange removeViewer rename renameActiveSheet resetSpreadsheetTheme setActiveRange setActiveRangeList setActiveSelection setActiveSheet setColumnWidth setCurrentCell setFrozenColumns setFrozenRows setIterativeCalculationConvergenceThreshold setIterativeCalculationEnabled setMaxIterativeCalculationCycles setNamedRange setRecalculationInterval setRowHeight setSpreadsheetLocale setSpreadsheetTheme setSpreadsheetTimeZone show sort toast unhideColumn unhideRow updateMenu getSheetProtection isAnonymousView isAnonymousWrite setAnonymousAccess setSheetProtection',
    SpreadsheetApp:
      'AutoFillSeries=AutoFillSeries BandingTheme=BandingTheme BooleanCriteria=BooleanCriteria BorderStyle=BorderStyle ColorType=ColorType CopyPasteType=CopyPasteType DataExecutionErrorCode=DataExecutionErrorCode DataExecutionState=DataExecutionState DataSourceParameterType=DataSourceParameterType DataSourceType=DataSourceType DataValidationCriteria=DataValidationCriteria DeveloperMetadataLocationType=DeveloperMetadataLocationType DeveloperMetadataVisibility=DeveloperMetadataVisibility Dimension=Dimension Direction=Direction GroupControlTogglePosition=GroupControlTogglePosition InterpolationType=InterpolationType PivotTableSummarizeFunction=PivotTableSummarizeFunction PivotValueDisplayType=PivotValueDisplayType ProtectionType=ProtectionType RecalculationInterval=RecalculationInterval RelativeDate=RelativeDate SheetType=SheetType TextDirection=TextDirection TextToColumnsDelimiter=TextToColumnsDelimiter ThemeColorType=ThemeColorType ValueType=ValueType WrapStrategy=WrapStrategy create enableAllDataSourcesExecution enableBigQueryExecution flush getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection getUi newCellImage newColor newConditionalFormatRule newDataSourceSpec newDataValidation newFilterCriteria newRichTextValue newTextStyle open openById openByUrl setActiveRange setActiveRangeList setActiveSheet setActiveSpreadsheet setCurrentCell',
    SpreadsheetTheme: 'getConcreteColor getFontFamily getThemeColors setConcreteColor setFontFamily',
    SortSpec:
      'getBackgroundColor getDataSourceColumn getDimensionIndex getForegroundColor getSortOrder isAscending',
    TextFinder:
      'findAll findNext findPrevious getCurrentMatch ignoreDiacritics matchCase matchEntireCell matchFormulaText replaceAllWith replaceWith startFrom useRegularExpression',
    TextRotation: 'getDegrees isVertical',
    TextStyle:
      'copy getFontFamily getFontSize getForegroundColor getForegroundColorObject isBold isItalic isStrikethrough isUnderline',
    TextStyleBuilder:
      'build setBold setFontFamily setFontSize setForegroundColor setForegroundColorObject setItalic setStrikethrough setUnderline',
    ThemeColor: 'getColorType getThemeColorType',
    HTTPResponse: 'getAllHeaders getAs getBlob getContent getContentText getHeaders getResponseCode',
    UrlFetchApp: 'fetch fetchAll getRequest',
    Utilities:
      'Charset=Charset DigestAlgorithm=DigestAlgorithm MacAlgorithm=MacAlgorithm RsaAlgorithm=RsaAlgorithm base64Decode base64DecodeWebSafe base64Encode base64EncodeWebSafe computeDigest computeHmacSha256Signature computeHmacSignature computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature formatDate formatString getUuid gzip newBlob parseCsv parseDate sleep ungzip unzip zip jsonParse jsonStringify',
    XmlService:
      'ContentTypes=ContentType createCdata createComment createDocType createDocument createElement createText getCompactFormat getNamespace getNoNamespace getPrettyFormat getRawFormat getXmlNamespace parse',
  },
  enums: {
    Button: 'CLOSE OK CANCEL YES NO',
    ButtonSet: 'OK OK_CANCEL YES_NO YES_NO_CANCEL',
    ColorType: 'UNSUPPORTED RGB THEME',
    Month: 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
    Weekday: 'SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY',
    MimeType: 'ATOM CSV ICAL JAVASCRIPT JSON RSS TEXT VCARD XML',
    Alignment: 'LEFT CENTER RIGHT',
    DestinationType: 'SPREADSHEET',
    FeedbackType: 'CORRECT INCORRECT GENERAL',
    ItemType:
      'CHECKBOX CHECKBOX_GRID DATE DATETIME DURATION GRID IMAGE LIST MULTIPLE_CHOICE PAGE_BREAK PARAGRAPH_TEXT SCALE SECTION_HEADER TEXT TIME VIDEO FILE_UPLOAD',
    PageNavigationType: 'CONTINUE GO_TO_PAGE RESTART SUBMIT',
    SandboxMode: 'EMULATED IFRAME NATIVE',
    XFrameOptionsMode: 'ALLOWALL DEFAULT',
    AuthMode: 'NONE CUSTOM_FUNCTION LIMITED FULL',
    AuthorizationStatus: 'REQUIRED NOT_REQUIRED',
    EventType: 'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED',
    InstallationSource: 'APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON',
    TriggerSource: 'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR',
    AutoFillSeries: 'DEFAULT_SERIES ALTERNATE_SERIES',
    BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
    BooleanCriteria:
      'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
    BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
    CopyPasteType:
      'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
    DataExecutionErrorCode:
      'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL',
    DataExecutionState: 'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED',
    DataSourceParameterType: 'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL',
    DataSourceType: 'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY',
    DataValidationCriteria:
      'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
    DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
    DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
    Dimension: 'COLUMNS ROWS',
    Direction: 'UP DOWN PREVIOUS NEXT',
    GroupControlTogglePosition: 'BEFORE AFTER',
    InterpolationType: 'NUMBER PERCENT PERCENTILE MIN MAX',
    PivotTableSummarizeFunction:
      'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP',
    PivotValueDisplayType: 'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
    ProtectionType: 'RANGE SHEET',
    RecalculationInterval: 'ON_CHANGE MINUTE HOUR',
    RelativeDate: 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
    SheetType: 'GRID OBJECT',
    SortOrder: 'ASCENDING DESCENDING',
    TextDirection: 'LEFT_TO_RIGHT RIGHT_TO_LEFT',
    TextToColumnsDelimiter: 'COMMA SEMICOLON PERIOD SPACE',
    ThemeColorType: 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
    ValueType: 'IMAGE',
    WrapStrategy: 'WRAP OVERFLOW CLIP',
    Charset: 'US_ASCII UTF_8',
    DigestAlgorithm: 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512',
    MacAlgorithm: 'HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512',
    RsaAlgorithm: 'RSA_SHA_1 RSA_SHA_256',
  },
};

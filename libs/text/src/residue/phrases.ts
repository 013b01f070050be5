/**
 * What clients, web previews and export tools write in the place of a post or of its media: sources of regular expressions over folded
 * text, without end marks, by language. A line that holds nothing but these was written by nobody. Families, not sentences: clients
 * of other times word the same notice in other ways. Nothing in them can match in two ways, so that matching stays linear.
 */
export const RESIDUE_PHRASES: readonly string[] = [
  // English
  '(?:this |the )?(?:media|message|video|file|content|post|sticker|audio|poll|story)(?: type)? is not (?:yet )?supported(?: (?:in|by|on) (?:your|the|this) (?:browser|widget|device|app|(?:current )?version of telegram))?',
  '(?:view|open|watch|see) (?:(?:it|this|the|post|message|media|video) ){0,2}(?:in|on) (?:the )?telegram(?: app)?',
  'please (?:open|update|use|install) (?:the )?telegram(?: app)? to (?:view|see|play|read|watch|display) (?:this|the) (?:post|message|media|video|content|story|poll)',
  'please update to the latest version in settings, or install it from',
  '(?:media|video|file|photo|audio) is too (?:big|large)',
  "(?:this |the )?(?:message|post|media|content) (?:couldn't|could not|can't|cannot) be displayed on your device(?: (?:because|due to)[^.!]{0,120})?",
  '(?:photo|video|file|sticker|voice message|video message|audio file|animation) ?,? ?\\(?not included,? change data exporting settings to download\\.?\\)?',
  '\\(?file (?:not included|exceeds maximum size|unavailable)\\.?,? ?(?:change data exporting settings to download\\.?)?\\)?',
  // Russian
  '(?:этот |это |эта |данный |данное |данная )?(?:медиафайл|медиа|файл|видео|аудио|формат|сообщение|контент|публикация|запись|стикер|опрос) (?:пока )?не поддерживается (?:в |на )?(?:вашим|вашем|вашей|этим|этом|этой|текущей|данной) (?:браузером|браузере|устройством|устройстве|виджетом|виджете|версией|версии|приложением|приложении)(?: (?:telegram|телеграм|телеграма|приложения))?',
  '(?:посмотреть|просмотреть|смотреть|открыть|показать|читать) (?:(?:пост|запись|сообщение|публикацию|видео|медиафайл) )?в (?:приложении )?(?:telegram|телеграм|телеграме|телеграмме)',
  '(?:пожалуйста, |пожалуйста )?(?:откройте|обновите|используйте|установите) (?:приложение )?(?:telegram|телеграм),? чтобы (?:посмотреть|просмотреть|увидеть|прочитать|прочесть|открыть|воспроизвести) (?:этот |это |эту |данный |данное |данную )?(?:пост|сообщение|запись|публикацию|медиафайл|медиа|видео|опрос|историю)',
  '(?:медиафайл|файл|видео|медиа|фото) слишком (?:большой|большое|велик|велико)(?: для (?:показа|просмотра|предпросмотра))?',
  '(?:это |этот |эта )?(?:сообщение|пост|публикация) (?:не может быть (?:показано|показан|показана|отображено|отображен|отображена)|невозможно (?:показать|отобразить)) на вашем устройстве(?: (?:из-за|поскольку|так как)[^.!]{0,120})?',
  // Kazakh
  '(?:бұл |осы )?(?:медиа|медиафайл|хабарлама|жазба|видео|бейне|файл|формат)(?:ға|ге)? (?:сіздің )?браузер(?:іңіз|іңізде|іңіз де|де)? (?:қолдау (?:таппайды|көрсетілмейді|көрсетпейді)|қолдамайды)',
  'telegram(?:-да|-де|да| арқылы| қолданбасында| ішінде) (?:көру|қарау|ашу|оқу)',
  '(?:бұл |осы )?(?:жазбаны|постты|хабарламаны|медианы|медиафайлды|бейнені|видеоны) көру үшін telegram(?:-ды|ды)?(?: қолданбасын| бағдарламасын)? (?:ашыңыз|жаңартыңыз)',
  '(?:медиа|медиафайл|файл|видео|бейне) тым үлкен',
  // Ukrainian
  '(?:цей |це |ця )?(?:медіафайл|медіа|файл|відео|повідомлення|формат) не підтримується (?:у |в |на )?(?:вашим|вашому|вашій|цьому) (?:браузером|браузері|пристрої|версії)',
  '(?:переглянути|відкрити|дивитися) (?:(?:допис|повідомлення|відео) )?(?:в|у) (?:telegram|телеграм|телеграмі)',
  '(?:медіафайл|файл|відео) (?:завеликий|завелике|занадто (?:великий|велике))',
];

/** Names of media that export tools put in brackets in their place, by language. */
export const MEDIA_NAMES: readonly string[] = [
  'photo|picture|image|video|sticker|voice|voice message|video message|round video|audio|music|file|document|album|media|gif|animation|poll|location|contact|story',
  'фото|фотография|картинка|изображение|видео|стикер|голосовое|голосовое сообщение|видеосообщение|аудио|музыка|файл|документ|альбом|медиа|медиафайл|анимация|опрос|геопозиция|контакт|история',
  'сурет|фотосурет|бейне|бейнежазба|дауыстық хабарлама|бейнехабарлама|аудиожазба|құжат|сауалнама',
  'зображення|відео|голосове повідомлення|відеоповідомлення|аудіо|опитування',
];
